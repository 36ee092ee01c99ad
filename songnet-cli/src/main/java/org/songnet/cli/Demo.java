package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.Recommender;
import org.songnet.SessionRecommender;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.cli.demo.FmaCatalog;
import org.songnet.data.ImportResult;
import org.songnet.data.simulation.ExportSummary;
import org.songnet.data.simulation.ListenerSimulator;
import org.songnet.data.simulation.SimulationConfig;
import org.songnet.data.simulation.SpotifyExportWriter;
import org.songnet.eval.SessionSplits;
import org.songnet.eval.Split;
import org.songnet.features.TrackData;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnTrainer;
import org.songnet.playlist.Playlist;
import org.songnet.playlist.PlaylistExplainer;
import org.songnet.playlist.PlaylistGenerator;
import org.songnet.playlist.PlaylistOptions;
import org.songnet.playlist.PlaylistRequest;
import org.songnet.playlist.PlaylistWriter;
import org.songnet.spi.ModelStore;

/** The steps of the demonstration. */
final class Demo {

  private static final double TEST_SHARE = 0.1;
  private static final int SEED_SONGS = 2;
  private static final int STEPS = 5;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;
  private final Path folder;
  private final DemoCharts charts;
  private int step;

  Demo(Terminal terminal, BooleanSupplier cancelled, Path folder) {
    this.terminal = terminal;
    this.cancelled = cancelled;
    this.folder = folder;
    this.charts = new DemoCharts(folder);
  }

  void run(SimulationConfig listener, RnnConfig config) throws IOException {
    TrackData songs = FmaCatalog.read();
    say(
        TextTable.count(songs.tracks().size())
            + " real songs of the Free Music Archive with their audio features (FMA: A Dataset"
            + " for");
    say("Music Analysis, CC BY 4.0). The listener and every listen are SIMULATED.");
    Path export = folder.resolve("simulated-spotify-export.zip");

    step("A listener is simulated");
    simulate(listener, songs, export);

    step("The export is imported, as yours would be");
    ImportResult imported = new Listening(terminal, cancelled).everything(List.of(export));
    HistorySummary summary = HistorySummary.of(imported.history());
    new ImportText(terminal).print(imported, summary);
    charts.history(imported.history(), summary);

    step("An LSTM learns which song follows which");
    Split split = split(imported, songs);
    Path modelFile = folder.resolve("demo.songnet");
    train(split.training(), config, modelFile);

    step("It predicts every next song of sessions it has not seen");
    try (Recommender loaded = ModelStore.load(modelFile)) {
      SessionRecommender lstm = (SessionRecommender) loaded;
      charts.hitRates(new DemoComparison(terminal, cancelled, split).run(lstm));

      step("It goes on from the first two songs of the last session");
      playlist(lstm, split.test(), songs);
    }
    farewell();
  }

  private void step(String what) {
    step++;
    say("");
    say("[" + step + "/" + STEPS + "] " + what);
    terminal.flush();
  }

  private void say(String line) {
    terminal.out().println(line);
  }

  private void simulate(SimulationConfig listener, TrackData songs, Path export)
      throws IOException {
    ExportSummary written =
        new SpotifyExportWriter()
            .write(
                new ListenerSimulator(listener).simulate(songs.catalog(), songs.features()),
                export);
    say(
        "%s rows of %s days, with the oddities of real exports: %s"
            .formatted(TextTable.count(written.rows()), TextTable.count(listener.days()), export));
  }

  /** The last sessions by time are for the test; nothing of them is seen in training. */
  private static Split split(ImportResult imported, TrackData songs) {
    Catalog catalog = TrackDescriptions.joined(imported.history().catalog(), songs).catalog();
    return SessionSplits.lastByTime(
        Interactions.of(catalog, Listening.heardSessions(imported.history())), TEST_SHARE);
  }

  private void train(Interactions training, RnnConfig config, Path file) throws IOException {
    try (ProgressBar bar = new ProgressBar(terminal, "training")) {
      TrainingWatch watch = new TrainingWatch(bar, cancelled);
      try (Recommender model = new RnnTrainer(config).fit(training, watch)) {
        bar.done("");
        ModelStore.save(model, file);
        charts.losses(watch);
        say(
            String.format(
                Locale.ROOT,
                "%s sessions, %s songs, %.0f epochs: %s",
                TextTable.count(training.sessionCount()),
                TextTable.count(training.catalog().size()),
                model.info().metrics().getOrDefault("epochs", 0.0),
                file));
      }
    }
  }

  private void playlist(SessionRecommender lstm, Interactions test, TrackData songs)
      throws IOException {
    Catalog catalog = lstm.catalog();
    PlaylistExplainer why =
        PlaylistExplainer.byRank()
            .and(PlaylistExplainer.bySimilarity(catalog, Sounds.index(catalog, songs.features())));
    Playlist playlist =
        PlaylistGenerator.over(lstm)
            .explainedBy(why)
            .generate(
                PlaylistRequest.after(firstSongs(test))
                    .withOptions(
                        PlaylistOptions.defaults().withTemperature(0.5).withArtistSpacing(2)))
            .withTitle("songnet demo (simulated listener)");
    PlaylistText.print(terminal.out(), playlist);
    for (String type : List.of("m3u8", "jspf", "csv")) {
      Path file = folder.resolve("playlist." + type);
      PlaylistWriter.forFile(file).write(playlist, file);
    }
    charts.path(playlist, songs);
  }

  private static List<TrackId> firstSongs(Interactions test) {
    int[] last = test.sessionTracks(test.sessionCount() - 1);
    List<TrackId> first = new ArrayList<>();
    for (int i = 0; i < Math.min(SEED_SONGS, last.length); i++) {
      Track track = test.catalog().track(last[i]);
      first.add(track.id());
    }
    return first;
  }

  private void farewell() throws IOException {
    say("");
    say("In " + folder + ":");
    try (var files = Files.list(folder)) {
      files.map(file -> file.getFileName().toString()).sorted().forEach(name -> say("  " + name));
    }
    say("");
    say("Now with your own: songnet import my_spotify_data.zip");
  }
}
