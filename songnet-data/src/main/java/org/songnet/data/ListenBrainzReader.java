package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.songnet.Skip;

/**
 * Reads listens of ListenBrainz: JSON lines as in its exports and data dumps, or one JSON array.
 *
 * <p>The time is that at which a listen began. A track is known by its Spotify id where the row
 * tells one, else by its MusicBrainz recording, else by its names. A listen is only ever submitted
 * when half the track or four minutes were heard, so none is a skip unless its played time says so.
 */
final class ListenBrainzReader implements FormatReader {

  private static final String LISTENED_AT = "listened_at";
  private static final String TIMESTAMP = "timestamp";
  private static final String USER = "user_name";
  private static final String TITLE = "track_metadata.track_name";
  private static final String ARTIST = "track_metadata.artist_name";
  private static final String ALBUM = "track_metadata.release_name";
  private static final String INFO = "track_metadata.additional_info.";
  private static final String SPOTIFY = INFO + "spotify_id";
  private static final String ORIGIN = INFO + "origin_url";
  private static final String PLAYED = INFO + "duration_played";
  private static final String RECORDING = INFO + "recording_mbid";
  private static final String MAPPED = "track_metadata.mbid_mapping.recording_mbid";

  @Override
  public Optional<FileKind> recognise(FileHead head) {
    Set<String> keys = head.jsonKeys();
    return keys.contains("." + TITLE) || keys.contains("[]." + TITLE)
        ? Optional.of(FileKind.LISTENBRAINZ)
        : Optional.empty();
  }

  @Override
  public void read(FileKind kind, InputStream in, ImportSink sink) throws IOException {
    BufferedInputStream start = new BufferedInputStream(in);
    Rows rows = new Rows(sink);
    if (isArray(start)) {
      JsonInput.read(start, sink, rows::readArray);
    } else {
      rows.readLines(new TextLines(start));
    }
  }

  private static boolean isArray(BufferedInputStream start) throws IOException {
    start.mark(64);
    String text = new String(start.readNBytes(64), StandardCharsets.UTF_8);
    start.reset();
    return text.replace("\uFEFF", "").stripLeading().startsWith("[");
  }

  /** The rows of one file. */
  private static final class Rows {

    private final ImportSink sink;
    private final JsonFields row =
        new JsonFields(
            LISTENED_AT,
            TIMESTAMP,
            USER,
            TITLE,
            ARTIST,
            ALBUM,
            SPOTIFY,
            ORIGIN,
            PLAYED,
            RECORDING,
            MAPPED);

    Rows(ImportSink sink) {
      this.sink = sink;
    }

    void readLines(TextLines lines) throws IOException {
      while (lines.next()) {
        String line = lines.text(StandardCharsets.ISO_8859_1);
        if (lines.tooLong()) {
          sink.skip(SkipReason.MALFORMED);
        } else if (!line.isBlank()) {
          try (JsonParser parser = JsonInput.parser(line)) {
            parser.nextToken();
            read(parser);
          } catch (JsonProcessingException e) {
            sink.skip(SkipReason.MALFORMED);
          }
        }
      }
    }

    void readArray(JsonParser parser) throws IOException {
      parser.nextToken();
      for (JsonToken token = parser.nextToken();
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        read(parser);
      }
    }

    private void read(JsonParser parser) throws IOException {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        row.read(parser);
        take();
      } else {
        parser.skipChildren();
        sink.skip(SkipReason.MALFORMED);
      }
    }

    private void take() throws IOException {
      ListenRow told = new ListenRow(text(USER), id(), text(TITLE), text(ARTIST), text(ALBUM));
      Optional<ListenTime> time =
          row.text(LISTENED_AT).or(() -> row.text(TIMESTAMP)).flatMap(ListenTime::parse);
      Optional<SkipReason> problem = told.problem();
      if (problem.isPresent()) {
        sink.skip(problem.get());
      } else if (time.isEmpty()) {
        sink.skip(SkipReason.BAD_TIME);
      } else {
        Optional<Duration> length = row.text(PLAYED).flatMap(Numbers::seconds);
        int played = length.map(known -> (int) known.toMillis()).orElse(0);
        ListenRule rule = sink.options().listenRule();
        sink.listen(
            told.user(sink),
            told.track(sink),
            time.get().millis() + played,
            played,
            length.isPresent() ? rule.label(played, false, Skip.NO) : Skip.NO,
            time.get().precision());
      }
    }

    private String text(String path) {
      return row.text(path).orElse("");
    }

    private String id() {
      return row.text(SPOTIFY)
          .flatMap(TrackLocation::spotify)
          .or(() -> row.text(ORIGIN).flatMap(TrackLocation::spotify))
          .or(() -> row.text(MAPPED).flatMap(TrackLocation::recording))
          .or(() -> row.text(RECORDING).flatMap(TrackLocation::recording))
          .map(Object::toString)
          .orElse("");
    }
  }
}
