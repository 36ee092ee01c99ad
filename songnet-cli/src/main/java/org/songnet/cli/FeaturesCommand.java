package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.features.FeatureJoin;
import org.songnet.features.JoinReport;
import org.songnet.features.JoinedTracks;
import org.songnet.features.TrackCsvReport;
import org.songnet.features.TrackData;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code songnet features}: what tables know about songs. */
@Command(
    name = "features",
    description = {
      "Reads tables of songs with audio features and reports what they know: about their own songs,"
          + " or about those of a history or of playlists, found by id or else by names.",
      "",
      "Nothing is stored: the report shows what training would see."
    },
    customSynopsis = "songnet features CSV... [--history PATH... | --playlists PATH...] [--json]",
    footer = {
      "  songnet features tracks.csv",
      "  songnet features exportify.csv tracks.csv.gz --history my_spotify_data.zip",
      "  songnet features library --history my_spotify_data.zip"
    })
final class FeaturesCommand implements Callable<Integer> {

  /** Whose songs to describe, at most one. */
  static final class Songs {
    @Option(
        names = "--history",
        paramLabel = "PATH",
        arity = "1..*",
        required = true,
        description = "Describe the songs of listening histories: zip archives, folders or files.")
    List<Path> history = List.of();

    @Option(
        names = "--playlists",
        paramLabel = "PATH",
        arity = "1..*",
        required = true,
        description = "Describe the songs of playlists: folders or files.")
    List<Path> playlists = List.of();
  }

  @Parameters(
      paramLabel = "CSV",
      arity = "1..*",
      description =
          "Tables of songs, plain or gzipped, the most trusted first: dumps of Spotify tracks in any"
              + " layout, Exportify's, or any with a header line and a column for the id. Also a"
              + " library, or just 'library', with what 'library enrich' was told.")
  private List<Path> tables = List.of();

  @ArgGroup private Songs songs = new Songs();

  @Option(names = "--json", description = "Print the report as one JSON document.")
  private boolean json;

  private final Terminal terminal;
  private final Listening listening;

  FeaturesCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.listening = new Listening(terminal, cancelled);
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    List<TrackData> read = new ArrayList<>();
    for (Path table : tables) {
      read.add(FeatureFile.read(table));
    }
    JoinedTracks joined = FeatureJoin.join(described(read), read);
    if (json) {
      Json.print(terminal, document(read, joined));
    } else {
      print(read, joined);
    }
    return ExitCode.OK;
  }

  /** The songs that were asked about, else all songs of the tables. */
  private List<? extends Track> described(List<TrackData> read) throws IOException, CommandFailure {
    if (!songs.history.isEmpty()) {
      return tracks(listening.history(songs.history).catalog());
    }
    if (!songs.playlists.isEmpty()) {
      return tracks(listening.playlists(songs.playlists).catalog());
    }
    Map<String, Track> all = new LinkedHashMap<>();
    read.forEach(
        table -> table.tracks().forEach(track -> all.putIfAbsent(track.id().value(), track)));
    return List.copyOf(all.values());
  }

  private static List<Track> tracks(Catalog catalog) {
    List<Track> tracks = new ArrayList<>();
    for (int track = 0; track < catalog.size(); track++) {
      tracks.add(catalog.track(track));
    }
    return tracks;
  }

  private void print(List<TrackData> read, JoinedTracks joined) {
    JoinReport report = joined.report();
    TextTable files =
        new TextTable("Table", "rows", "songs", "left out", "by id", "by names", "of several");
    for (int table = 0; table < read.size(); table++) {
      TrackCsvReport csv = read.get(table).report();
      JoinReport.Table found = report.tables().get(table);
      files.add(
          csv.source(),
          csv.rows(),
          csv.tracks(),
          leftOut(csv),
          found.byId(),
          found.byNames(),
          found.ambiguous());
    }
    files.print(terminal.out(), terminal.outColumns());
    terminal.out().println();
    TextTable known = new TextTable("Known of " + TextTable.count(report.tracks()), "songs", "%");
    coverage(joined)
        .forEach((what, count) -> known.add(what, count, percent(count, report.tracks())));
    known.print(terminal.out(), terminal.outColumns());
    if (report.unmatched() > 0) {
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%nIn no table: %s, such as %s%n",
              TextTable.count(report.unmatched()),
              String.join("; ", report.examples()));
    }
  }

  private static int leftOut(TrackCsvReport csv) {
    return csv.skippedRows().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String percent(int count, int all) {
    return String.format(Locale.ROOT, "%.1f", all == 0 ? 0 : 100. * count / all);
  }

  /** For each thing that may be known of a song, of how many it is. */
  private static Map<String, Integer> coverage(JoinedTracks joined) {
    Map<String, Integer> known = new LinkedHashMap<>();
    for (Track track : joined.tracks()) {
      count(known, "title", !track.title().isEmpty());
      count(known, "artists", !track.artists().isEmpty());
      count(known, "album", track.album().isPresent());
      count(known, "release date", track.released().isPresent());
      count(known, "duration", track.duration().isPresent());
      count(known, "explicit", track.explicit().isPresent());
      count(known, "popularity", track.popularity().isPresent());
      count(known, "genres", !track.genres().isEmpty());
    }
    known.putAll(joined.report().known());
    return known;
  }

  private static void count(Map<String, Integer> known, String what, boolean isKnown) {
    known.merge(what, isKnown ? 1 : 0, Integer::sum);
  }

  private static Map<String, Object> document(List<TrackData> read, JoinedTracks joined) {
    JoinReport report = joined.report();
    List<Map<String, Object>> files = new ArrayList<>();
    for (int table = 0; table < read.size(); table++) {
      TrackCsvReport csv = read.get(table).report();
      JoinReport.Table found = report.tables().get(table);
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("table", csv.source());
      file.put("rows", csv.rows());
      file.put("songs", csv.tracks());
      file.put("duplicates", csv.duplicates());
      file.put("leftOut", csv.skippedRows());
      file.put("badCells", csv.badCells());
      file.put("byId", found.byId());
      file.put("byNames", found.byNames());
      file.put("ofSeveral", found.ambiguous());
      files.add(file);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("songs", report.tracks());
    document.put("tables", files);
    document.put("known", coverage(joined));
    document.put("unmatched", report.unmatched());
    document.put("examples", report.examples());
    return document;
  }
}
