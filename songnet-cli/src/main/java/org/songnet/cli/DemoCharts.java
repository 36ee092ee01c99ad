package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnet.Track;
import org.songnet.TrackRecord;
import org.songnet.cli.chart.Bar;
import org.songnet.cli.chart.BarChart;
import org.songnet.cli.chart.Histogram;
import org.songnet.cli.chart.Labels;
import org.songnet.cli.chart.PathChart;
import org.songnet.cli.chart.Point;
import org.songnet.cli.chart.Projection;
import org.songnet.cli.chart.Series;
import org.songnet.data.ListeningHistory;
import org.songnet.eval.EvaluationReport;
import org.songnet.features.FeatureTable;
import org.songnet.features.TrackData;
import org.songnet.playlist.Playlist;

/** Draws the charts of the demonstration into its folder. */
final class DemoCharts {

  private static final String SIMULATED = "simulated listener";
  private static final int HOURS = 24;
  private static final int MOST_CLOUD_POINTS = 1500;

  private final Path folder;

  DemoCharts(Path folder) {
    this.folder = folder;
  }

  private void write(String name, String svg) throws IOException {
    Files.writeString(folder.resolve(name + ".svg"), svg);
  }

  /** When the listener listens, and for how long. */
  void history(ListeningHistory history, HistorySummary summary) throws IOException {
    int[] counts = new int[HOURS];
    for (int listen = 0; listen < history.size(); listen++) {
      Instant start = Instant.ofEpochMilli(history.startedAtMillis(listen));
      counts[start.atZone(ZoneOffset.UTC).getHour()]++;
    }
    List<Bar> bars = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      bars.add(Bar.of("%02d".formatted(hour), counts[hour]));
    }
    write(
        "listening-clock",
        BarChart.svg(
            new Labels(
                "Listening clock",
                "%s listens of a %s by the hour they began"
                    .formatted(TextTable.count(history.size()), SIMULATED),
                "hour of the day (UTC)",
                "listens"),
            bars));
    write(
        "session-lengths",
        Histogram.svg(
            new Labels(
                "Session lengths",
                "%s sessions of a %s, an hour of silence between them"
                    .formatted(TextTable.count(summary.sessions()), SIMULATED),
                "songs in a session",
                "sessions"),
            summary.sessionLengths().stream().mapToInt(Integer::intValue).toArray()));
  }

  void losses(TrainingWatch watch) throws IOException {
    Optional<String> chart = watch.chart("LSTM, nats per song; " + SIMULATED);
    if (chart.isPresent()) {
      write("loss", chart.get());
    }
  }

  /** The hit rates at 10 with their intervals. */
  void hitRates(EvaluationReport report) throws IOException {
    String metric = report.rows().get(0).metric();
    List<Bar> bars = new ArrayList<>();
    for (EvaluationReport.Row row : report.rows()) {
      if (row.metric().equals(metric)) {
        bars.add(new Bar(row.model(), row.value(), row.low(), row.high()));
      }
    }
    write(
        "hit-rates",
        BarChart.svg(
            new Labels(
                "How often the next song is among the first ten predicted",
                "sessions of a %s after those learnt from; 95%% intervals".formatted(SIMULATED),
                "",
                "hit rate at 10"),
            bars));
  }

  /** The way of a playlist through the space of audio features. */
  void path(Playlist playlist, TrackData songs) throws IOException {
    FeatureTable features = songs.features();
    List<float[]> rows = new ArrayList<>();
    songs.tracks().forEach(track -> rows.add(features.extract(track)));
    Projection map = Projection.of(rows);
    Map<String, List<Point>> genres = new LinkedHashMap<>();
    int every = songs.tracks().size() / MOST_CLOUD_POINTS + 1;
    for (int i = 0; i < songs.tracks().size(); i += every) {
      TrackRecord track = songs.tracks().get(i);
      String genre = track.genres().isEmpty() ? "other" : track.genres().get(0);
      genres.computeIfAbsent(genre, name -> new ArrayList<>()).add(map.point(rows.get(i)));
    }
    List<Series> cloud = new ArrayList<>();
    genres.forEach((genre, points) -> cloud.add(new Series(genre, points)));
    List<PathChart.Stop> way = new ArrayList<>();
    playlist
        .entries()
        .forEach(
            entry ->
                way.add(
                    new PathChart.Stop(
                        Track.label(entry.track()),
                        map.point(features.extract(entry.track())),
                        entry.isSeed())));
    write(
        "playlist-path",
        PathChart.svg(
            new Labels(
                "The playlist's path through feature space",
                "%d audio features of %s songs (Free Music Archive) on their two principal components"
                    .formatted(features.names().size(), TextTable.count(songs.tracks().size())),
                map.describe(0, features.names()),
                map.describe(1, features.names())),
            cloud,
            way));
  }
}
