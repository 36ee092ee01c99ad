package org.songnet.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.songnet.Recommender;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.models.dl4j.content.ContentRecommender;
import org.songnet.spi.ModelStore;
import org.songnet.spi.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code songnet score}: how much you will like some songs. */
@Command(
    name = "score",
    description = {
      "Says from 0 to 1 how much you will like songs, heard or not.",
      "",
      "SONGS is a table with the columns index, id and name. What a song is like is taken from the",
      "catalog of the model, or from --features for songs it does not have."
    },
    customSynopsis = "songnet score --model FILE [--features CSV] [--out CSV] [--json] SONGS",
    footer = "  songnet score --model taste.songnet --out scored.csv few-songs.csv")
final class ScoreCommand implements Callable<Integer> {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      required = true,
      description = "A model that 'train content' made.")
  @SuppressWarnings("NullAway.Init")
  private Path model;

  @Option(
      names = "--features",
      paramLabel = "CSV",
      description = "A table of tracks, with the columns the model was trained on.")
  private @Nullable Path features;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "CSV",
      description = "Write the songs there with a column more: score.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the scores as one JSON document.")
  private boolean json;

  @Parameters(paramLabel = "SONGS", description = "The songs, as CSV.")
  @SuppressWarnings("NullAway.Init")
  private Path songs;

  private final Terminal terminal;

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    if (out != null) {
      OutputFiles.check(out);
    }
    List<SongFile.Song> wanted = SongFile.songs(songs);
    try (Recommender loaded = ModelStore.load(model)) {
      if (!(loaded instanceof ContentRecommender content)) {
        throw new CommandFailure(
            "a '%s' model does not score songs by what they are like; train one: train content"
                .formatted(loaded.info().name()));
      }
      List<Track> tracks = tracks(wanted, content);
      float[] scores = content.score(tracks);
      tell(wanted, tracks, scores);
      if (out != null) {
        String table = table(wanted, tracks, scores);
        WholeFile.write(out, table.getBytes(StandardCharsets.UTF_8));
        terminal.note("Wrote " + out);
      }
    }
    return ExitCode.OK;
  }

  private List<Track> tracks(List<SongFile.Song> wanted, ContentRecommender content)
      throws IOException, CommandFailure {
    Map<TrackId, Track> described = new HashMap<>();
    if (features != null) {
      FeatureFile.read(features).described().forEach(track -> described.put(track.id(), track));
    }
    List<Track> tracks = new ArrayList<>();
    int unknown = 0;
    for (SongFile.Song song : wanted) {
      OptionalInt index = content.catalog().indexOf(song.id());
      Track track = described.get(song.id());
      if (track == null && index.isPresent()) {
        track = content.catalog().track(index.getAsInt());
      }
      unknown += track == null ? 1 : 0;
      tracks.add(track == null ? Track.of(song.id().value(), song.name()) : track);
    }
    if (unknown > 0) {
      terminal.note(
          "nothing but the name is known of %d of %d songs; name a table that has them: --features"
              .formatted(unknown, wanted.size()));
    }
    return tracks;
  }

  private static String name(SongFile.Song song, Track track) {
    return song.name().isEmpty() ? Track.label(track) : song.name();
  }

  private void tell(List<SongFile.Song> wanted, List<Track> tracks, float[] scores) {
    if (json) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (int i = 0; i < scores.length; i++) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("index", wanted.get(i).index());
        row.put("id", wanted.get(i).id().value());
        row.put("name", name(wanted.get(i), tracks.get(i)));
        row.put("score", scores[i]);
        rows.add(row);
      }
      Json.print(terminal, Map.of("songs", rows));
      return;
    }
    TextTable table = new TextTable("Song", "score");
    for (int i = 0; i < scores.length; i++) {
      table.add(name(wanted.get(i), tracks.get(i)), number(scores[i]));
    }
    table.print(terminal.out(), terminal.outColumns());
  }

  private static String number(float score) {
    return String.format(Locale.ROOT, "%.4f", score);
  }

  private static String table(List<SongFile.Song> wanted, List<Track> tracks, float[] scores)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("index", "id", "name", "score");
      for (int i = 0; i < scores.length; i++) {
        SongFile.Song song = wanted.get(i);
        csv.writeRecord(
            song.index(), song.id().value(), name(song, tracks.get(i)), number(scores[i]));
      }
    }
    return text.toString();
  }
}
