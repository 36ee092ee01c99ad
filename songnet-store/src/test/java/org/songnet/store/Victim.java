package org.songnet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.data.ImportListener;
import org.songnet.data.ImportOptions;
import org.songnet.store.Label.Verdict;

/** A process that imports exports and labels tracks, and prints a line for each thing it did. */
final class Victim {

  static final UserId ANN = new UserId("ann");

  private static final int LISTENS_PER_EXPORT = 3_000;
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private Victim() {}

  /** Works on a library file with the exports in a folder: their number, the labels for each. */
  public static void main(String[] arguments) throws IOException {
    List<Path> exports = new ArrayList<>();
    for (int export = 0; export < Integer.parseInt(arguments[2]); export++) {
      exports.add(export(Path.of(arguments[1]), export));
    }
    try (Library library = Library.open(Path.of(arguments[0]))) {
      work(library, exports, Integer.parseInt(arguments[3]), Victim::print);
    }
  }

  /** Whole lines or nothing: a pipe takes them at once. */
  private static void print(String line) {
    System.out.print(line + "\n");
    System.out.flush();
  }

  /** Does what is left to do. */
  static void work(Library library, List<Path> exports, int labels, Consumer<String> confirm)
      throws IOException {
    for (int export = 0; export < exports.size(); export++) {
      library.importFrom(
          List.of(exports.get(export)), ImportOptions.defaults(), ImportListener.silent());
      confirm.accept(imported(exports.get(export)));
      Map<TrackId, Label> known = library.labels().latest(ANN);
      for (int label = 0; label < labels; label++) {
        TrackId track = new TrackId("track:" + (export * labels + label));
        if (!known.containsKey(track)) {
          library
              .labels()
              .add(new Label(ANN, track, Verdict.LIKE, START.plusSeconds(label), "test"));
        }
        confirm.accept(track.value());
      }
    }
  }

  /** The lines that a process may have printed, judging by what is in the library. */
  static Set<String> state(Library library) throws IOException {
    Set<String> state = new TreeSet<>();
    library.labels().history(ANN).forEach(label -> state.add(label.track().value()));
    library.importedFiles().forEach(file -> state.add(imported(file)));
    return state;
  }

  private static String imported(Path file) {
    return "imported " + file.getFileName();
  }

  /** Writes exports that overlap, each of some thousand listens. */
  static List<Path> writeExports(Path folder, int count) throws IOException {
    List<Path> exports = new ArrayList<>();
    for (int export = 0; export < count; export++) {
      StringBuilder rows = new StringBuilder("track,timestamp,title,artist,ms_played\n");
      int first = export * LISTENS_PER_EXPORT / 2;
      for (int listen = first; listen < first + LISTENS_PER_EXPORT; listen++) {
        int track = (int) (listen * 7919L % 997);
        rows.append("track:%d,%s,".formatted(track, START.plusSeconds(listen * 200L)))
            .append("Song %d,Artist %d,%d\n".formatted(track, track % 50, 60_000 + listen % 9));
      }
      exports.add(Files.writeString(export(folder, export), rows));
    }
    return exports;
  }

  private static Path export(Path folder, int number) {
    return folder.resolve("export-%d.csv".formatted(number));
  }
}
