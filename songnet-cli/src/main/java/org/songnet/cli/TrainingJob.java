package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.ModelInfo;
import org.songnet.Recommender;
import org.songnet.Session;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.Trainer;
import org.songnet.data.ListeningHistory;
import org.songnet.data.PlaylistCollection;
import org.songnet.features.JoinReport;
import org.songnet.features.JoinedTracks;
import org.songnet.features.TrackData;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.ModelStore;
import org.songnet.store.Library;
import org.songnet.store.LibraryOptions;

/** One run of a {@code train} command: reads, trains, saves, tells. */
final class TrainingJob {

  private static final int SHORTEST = 2;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;
  private final TrainingOptions options;
  private final Listening listening;

  TrainingJob(Terminal terminal, BooleanSupplier cancelled, TrainingOptions options) {
    this.terminal = terminal;
    this.cancelled = cancelled;
    this.options = options;
    this.listening = new Listening(terminal, cancelled);
  }

  /** Listens and playlists as they were read, which can stand over a catalog that tells more. */
  private record Heard(Catalog catalog, Function<Catalog, Interactions> over) {}

  /**
   * What to learn from.
   *
   * @param withUnheard whether tracks that only the table of features has join the catalog
   * @throws CommandFailure if there is nothing to learn
   */
  TrainingData read(boolean withUnheard) throws IOException, CommandFailure {
    return read(withUnheard, Listening::heardSessions);
  }

  /** The same with the sessions as they are told. */
  TrainingData read(boolean withUnheard, Function<ListeningHistory, List<Session>> sessions)
      throws IOException, CommandFailure {
    if (options.rightsToTrain && options.source.library().isEmpty()) {
      throw new CommandFailure("--i-have-rights-to-train goes with --library");
    }
    TrackData table = options.features == null ? null : FeatureFile.read(options.features);
    if (table != null) {
      terminal.note("features: " + table.report());
    }
    Heard heard =
        options.source.history().isEmpty()
            ? playlists(options.source.playlists)
            : history(options.source.history(), sessions);
    if (table == null) {
      return new TrainingData(heard.over.apply(heard.catalog), Optional.empty());
    }
    JoinedTracks joined = join(heard.catalog, table, withUnheard);
    return new TrainingData(heard.over.apply(joined.catalog()), Optional.of(joined.features()));
  }

  private JoinedTracks join(Catalog heard, TrackData table, boolean withUnheard)
      throws CommandFailure {
    JoinedTracks joined = TrackDescriptions.joined(heard, table);
    JoinReport report = joined.report();
    terminal.note("features: " + report);
    if (report.unmatched() == report.tracks()) {
      throw new CommandFailure(
          "%s: none of the songs heard is in it, by id or by names, such as %s; name a table of these songs"
              .formatted(options.features, report.examples().get(0)));
    }
    return withUnheard ? TrackDescriptions.joinedWithOthers(heard, table) : joined;
  }

  private Heard history(List<Path> paths, Function<ListeningHistory, List<Session>> cut)
      throws IOException, CommandFailure {
    Optional<Path> library = options.source.library();
    if (options.rightsToTrain && library.isPresent()) {
      return withApiContent(library.get(), cut);
    } else if (library.isPresent() && ApiSessions.areIn(library.get())) {
      terminal.note(
          "what Spotify's Web API told of is left out: its Developer Policy forbids to train on it");
    }
    ListeningHistory history = listening.history(paths);
    List<Session> sessions = cut.apply(history);
    if (sessions.isEmpty()) {
      throw new CommandFailure(
          paths
              + ": no session of two songs in it; name more of it, such as all files of an export");
    }
    return new Heard(history.catalog(), catalog -> Interactions.of(catalog, sessions));
  }

  /** Everything in a library that a listener did. */
  private static Heard withApiContent(Path file, Function<ListeningHistory, List<Session>> cut)
      throws IOException, CommandFailure {
    try (Library library = Library.open(file, LibraryOptions.defaults().withReadOnly(true))) {
      List<Session> sessions = new ArrayList<>(cut.apply(library.listens().history()));
      sessions.addAll(ApiSessions.of(library));
      if (sessions.isEmpty()) {
        throw new CommandFailure(file + ": nothing in it to learn from; import or sync first");
      }
      Set<TrackId> touched = new HashSet<>();
      sessions.forEach(session -> touched.addAll(session.tracks()));
      Catalog all = library.tracks().catalog();
      List<Track> tracks = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (touched.contains(all.track(i).id())) {
          tracks.add(all.track(i));
        }
      }
      return new Heard(Catalog.of(tracks), catalog -> Interactions.of(catalog, sessions));
    }
  }

  private Heard playlists(List<Path> paths) throws IOException, CommandFailure {
    PlaylistCollection playlists = listening.playlists(paths);
    int[] longEnough =
        IntStream.range(0, playlists.size())
            .filter(playlist -> playlists.length(playlist) >= SHORTEST)
            .toArray();
    if (longEnough.length == 0) {
      throw new CommandFailure(paths + ": no playlist of two songs in it; name more of them");
    }
    return new Heard(
        playlists.catalog(),
        catalog -> {
          InteractionsBuilder sessions = Interactions.over(catalog);
          for (int playlist : longEnough) {
            sessions.add(playlists.id(playlist), playlists.tracks(playlist));
          }
          return sessions.build();
        });
  }

  /** Trains, saves the model and says what came of it. */
  int run(Interactions training, Trainer trainer, Record config) throws IOException {
    long start = System.nanoTime();
    try (ProgressBar bar = new ProgressBar(terminal, "training")) {
      TrainingWatch watch = new TrainingWatch(bar, cancelled);
      try (Recommender model = trainer.fit(training, watch)) {
        bar.done("");
        ModelStore.save(model, options.out);
        Optional<String> chart = watch.chart(subtitle(model.info()));
        if (options.plot != null && chart.isPresent()) {
          Files.writeString(options.plot, chart.get());
        }
        tell(model.info(), config, Duration.ofNanos(System.nanoTime() - start));
      }
    }
    return ExitCode.OK;
  }

  private static String subtitle(ModelInfo info) {
    return "%s of %s sessions over %s tracks"
        .formatted(
            info.name(),
            TextTable.count(info.trainedOn().sessions()),
            TextTable.count(info.trainedOn().tracks()));
  }

  private void tell(ModelInfo info, Record config, Duration time) throws IOException {
    long bytes = Files.size(options.out);
    if (options.json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("file", options.out.toString());
      document.put("bytes", bytes);
      document.put("model", info.name());
      document.put("seconds", time.toMillis() / 1000.0);
      document.put("tracks", info.trainedOn().tracks());
      document.put("listeners", info.trainedOn().users());
      document.put("sessions", info.trainedOn().sessions());
      document.put("listens", info.trainedOn().interactions());
      document.put("metrics", info.metrics());
      document.put("settings", ConfigRecords.toMap(config));
      Json.print(terminal, document);
      return;
    }
    TextTable table = new TextTable("Trained", info.name());
    table.add("sessions", info.trainedOn().sessions());
    table.add("listens", info.trainedOn().interactions());
    table.add("tracks", info.trainedOn().tracks());
    info.metrics().forEach((name, value) -> table.add(name, metric(value)));
    table.print(terminal.out(), terminal.outColumns());
    terminal.out().printf(Locale.ROOT, "%nWrote %s (%.1f MB)%n", options.out, bytes / 1e6);
  }

  private static String metric(double value) {
    return value == Math.rint(value)
        ? TextTable.count((long) value)
        : String.format(Locale.ROOT, "%.4f", value);
  }
}
