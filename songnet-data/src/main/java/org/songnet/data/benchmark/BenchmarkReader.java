package org.songnet.data.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.data.DataFormatException;
import org.songnet.data.FileKind;
import org.songnet.data.ImportCancelledException;
import org.songnet.data.ImportListener;
import org.songnet.data.ImportReport;
import org.songnet.data.ImportReport.FileReport;

/**
 * Reads benchmarks in the forms of {@link BenchmarkForm}.
 *
 * <p>Users and items are what the files call them, ids with no prefix; the catalog has every item
 * in the order it is met. Files may be gzipped and in UTF-8 or ISO-8859-1. Files with one playlist
 * a line are read by {@link org.songnet.data.PlaylistReader}: they look the same as lines {@code
 * user item item …}, so whoever asks must know which of the two they are.
 *
 * <p>All methods throw {@link NoSuchFileException} where nothing is, {@link DataFormatException}
 * with file, row and reason where a row makes no sense, and {@link ImportCancelledException} when
 * the listener stops it. Immutable and safe for concurrent use.
 */
public final class BenchmarkReader {

  private static final String TRAINING = "train.txt";
  private static final String VALIDATION = "valid.txt";
  private static final String TEST = "test.txt";
  private static final String RADIO_SONGS = "song_hash.txt";
  private static final String HETREC_EVENTS = "user_artists.dat";
  private static final String HETREC_ARTISTS = "artists.dat";
  private static final BenchmarkReader STANDARD =
      new BenchmarkReader(ImportListener.silent(), Duration.ofMillis(Long.MAX_VALUE));

  private final ImportListener listener;
  private final Duration silence;

  private BenchmarkReader(ImportListener listener, Duration silence) {
    this.listener = listener;
    this.silence = silence;
  }

  /** A reader in silence, for which all dated events of a user are one session. */
  public static BenchmarkReader standard() {
    return STANDARD;
  }

  /** The same, telling this listener how it goes. */
  public BenchmarkReader withListener(ImportListener newListener) {
    return new BenchmarkReader(newListener, silence);
  }

  /**
   * The same, ending a session where a user's next event is more than this later. It matters for
   * tables with times and without a session column.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public BenchmarkReader withSilence(Duration newSilence) {
    if (newSilence.isNegative()) {
      throw new IllegalArgumentException("silence must not be negative: " + newSilence);
    }
    return new BenchmarkReader(listener, newSilence);
  }

  /** The form of a file or folder, by its first line or its files; empty when it has none. */
  public Optional<BenchmarkForm> recognise(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      if (Files.exists(path.resolve(HETREC_EVENTS))) {
        return Optional.of(BenchmarkForm.EVENTS);
      }
      boolean split =
          Files.exists(path.resolve(TRAINING))
              && Files.exists(path.resolve(TEST))
              && !Files.exists(path.resolve(RADIO_SONGS));
      return split ? Optional.of(BenchmarkForm.SPLIT_FOLDER) : Optional.empty();
    }
    try (BenchmarkFile file = BenchmarkFile.open(path, listener)) {
      if (EventRows.of(file).isPresent()) {
        return Optional.of(BenchmarkForm.EVENTS);
      }
    }
    try (BenchmarkFile file = BenchmarkFile.open(path, listener)) {
      String first = file.next();
      boolean sequence = first != null && first.matches("[\\w.:-]+(?: [\\w.:-]+)+");
      return sequence ? Optional.of(BenchmarkForm.SEQUENCES) : Optional.empty();
    }
  }

  /**
   * Reads a file of events or sequences, or a folder of HetRec.
   *
   * @throws DataFormatException also if the form is neither of these
   */
  public Benchmark read(Path path) throws IOException {
    Optional<BenchmarkForm> form = recognise(path);
    if (form.isEmpty()) {
      throw new DataFormatException(
          path.toString(),
          "neither a table of events nor sequences",
          "write rows 'user, item' or lines 'user item item …'");
    }
    return switch (form.get()) {
      case EVENTS -> events(path);
      case SEQUENCES -> sequences(path);
      case SPLIT_FOLDER ->
          throw new DataFormatException(
              path.toString(),
              "this data is split already, by its publication",
              "evaluate it by that fixed split");
    };
  }

  /**
   * Reads a folder with {@code train.txt}, {@code test.txt} and perhaps {@code valid.txt}, each
   * with lines {@code user item item …}, as the data of LightGCN and its successors has them.
   *
   * <p>Lines are sets: an item that stands twice is kept once. Users without items are passed over.
   */
  public FixedSplit fixedSplit(Path folder) throws IOException {
    for (String part : List.of(TRAINING, TEST)) {
      if (!Files.isRegularFile(folder.resolve(part))) {
        throw new DataFormatException(
            folder.toString(),
            "no " + part + " in it",
            "name a folder with train.txt, test.txt and perhaps valid.txt,"
                + " or choose another protocol");
      }
    }
    ItemNumbers numbers = new ItemNumbers(Map.of());
    List<FileReport> reports = new ArrayList<>();
    ItemLines training = part(folder.resolve(TRAINING), numbers, Optional.empty(), reports);
    Optional<ItemLines> known = Optional.of(training);
    Optional<ItemLines> validation = Optional.empty();
    if (Files.isRegularFile(folder.resolve(VALIDATION))) {
      validation = Optional.of(part(folder.resolve(VALIDATION), numbers, known, reports));
    }
    ItemLines test = part(folder.resolve(TEST), numbers, known, reports);
    Catalog catalog = numbers.catalog();
    return new FixedSplit(
        training.over(catalog),
        validation.map(part -> part.over(catalog)),
        test.over(catalog),
        new ImportReport(reports));
  }

  private ItemLines part(
      Path path, ItemNumbers numbers, Optional<ItemLines> training, List<FileReport> reports)
      throws IOException {
    try (BenchmarkFile file = BenchmarkFile.open(path, listener)) {
      ItemLines lines = ItemLines.ofSets(file, numbers);
      long shared = training.map(lines::shared).orElse(0L);
      if (shared > 0) {
        file.remark(
            "%d items stand in %s for the same user, too, where nothing can be predicted of them"
                .formatted(shared, TRAINING));
      }
      reports.add(file.report(FileKind.USER_ITEMS));
      return lines;
    }
  }

  /** Reads lines {@code user item item …}, each a session in the order of time, repeats kept. */
  public Benchmark sequences(Path path) throws IOException {
    ItemNumbers numbers = new ItemNumbers(Map.of());
    try (BenchmarkFile file = BenchmarkFile.open(path, listener)) {
      Interactions interactions = ItemLines.ofSequences(file, numbers).over(numbers.catalog());
      return new Benchmark(
          interactions, new ImportReport(List.of(file.report(FileKind.USER_ITEMS))));
    }
  }

  /**
   * Reads a table of events, or a folder with HetRec's {@code user_artists.dat} and the names in
   * {@code artists.dat}.
   *
   * <p>A header may name the columns: {@code user_id}, {@code session_id}, {@code item_id} (or
   * track, song, artist, album), {@code weight} (or count, plays, rating) and {@code timestamp};
   * others are passed over. Without one they are user, item, and then a weight, a time, or both.
   * Where there are times, a user's events are put in their order, and weights are not used.
   */
  public Benchmark events(Path path) throws IOException {
    Path table = Files.isDirectory(path) ? path.resolve(HETREC_EVENTS) : path;
    Path artists = table.resolveSibling(HETREC_ARTISTS);
    boolean named = table.endsWith(HETREC_EVENTS) && Files.isRegularFile(artists);
    ItemNumbers numbers = new ItemNumbers(named ? names(artists) : Map.of());
    try (BenchmarkFile file = BenchmarkFile.open(table, listener)) {
      EventRows rows =
          EventRows.of(file)
              .orElseThrow(
                  () ->
                      file.problem(
                          "no table of events",
                          "name the columns user and item in a header, with tabs or commas"));
      Interactions interactions = new EventTable(file, rows, numbers).read(silence);
      return new Benchmark(
          interactions, new ImportReport(List.of(file.report(FileKind.USER_ITEM_EVENTS))));
    }
  }

  /** Reads HetRec's names: a header, then rows with id and name first and tabs between. */
  private Map<String, String> names(Path path) throws IOException {
    Map<String, String> names = new HashMap<>();
    try (BenchmarkFile file = BenchmarkFile.open(path, listener)) {
      file.next();
      for (String line = file.next(); line != null; line = file.next()) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 2) {
          throw file.problem("no name", "give every row an id, a tab and a name");
        }
        names.put(fields[0].strip(), fields[1].strip());
      }
    }
    return names;
  }
}
