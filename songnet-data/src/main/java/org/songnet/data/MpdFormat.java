package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * Reads slices of the Million Playlist Dataset and its challenge set, holding one playlist at a
 * time.
 *
 * <p>The format is that of Chen, Lamere, Schedl, Zamani, "RecSys Challenge 2018: Automatic Music
 * Playlist Continuation" (RecSys 2018). A playlist's {@code pid} identifies it across slices.
 */
final class MpdFormat {

  private static final String ARTIST = "artist_name";
  private static final String TITLE = "track_name";
  private static final String ALBUM = "album_name";
  private static final String DURATION = "duration_ms";
  private static final String URI = "track_uri";
  private static final String POSITION = "pos";

  private final PlaylistFile file;
  private final JsonParser parser;
  private final JsonFields row = new JsonFields(POSITION, URI, ARTIST, TITLE, ALBUM, DURATION);
  private int unnumbered;

  private MpdFormat(JsonParser parser, PlaylistFile file) {
    this.file = file;
    this.parser = parser;
  }

  static void read(JsonParser parser, PlaylistFile file) throws IOException {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      new MpdFormat(parser, file).readSlice();
    }
  }

  private void readSlice() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean playlists = parser.currentName().equals("playlists");
      if (parser.nextToken() != JsonToken.START_ARRAY || !playlists) {
        parser.skipChildren();
        continue;
      }
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          readPlaylist();
        } else {
          parser.skipChildren();
          file.skip(SkipReason.MALFORMED);
        }
      }
    }
  }

  private void readPlaylist() throws IOException {
    PlaylistDraft draft = new PlaylistDraft();
    @Nullable String pid = null;
    String name = "";
    try {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("tracks") && value == JsonToken.START_ARRAY) {
          readTracks(draft);
        } else if (field.equals("pid") && value == JsonToken.VALUE_NUMBER_INT) {
          pid = parser.getText();
        } else if (field.equals("name") && value == JsonToken.VALUE_STRING) {
          name = PlainText.clean(parser.getText()).strip();
        } else {
          parser.skipChildren();
        }
      }
    } finally {
      // Also where the file breaks off: what was read of the playlist counts.
      if (pid == null) {
        file.finish(file.baseName() + "-" + unnumbered++, name, draft);
      } else {
        file.finishOnce(pid, name, draft);
      }
    }
  }

  private void readTracks(PlaylistDraft draft) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token != JsonToken.START_OBJECT) {
        parser.skipChildren();
        file.skip(SkipReason.MALFORMED);
        continue;
      }
      row.read(parser);
      Optional<TrackRecord> track = track();
      if (track.isEmpty()) {
        file.skip(SkipReason.NO_TRACK);
        continue;
      }
      file.add(draft, track.get(), row.number(POSITION).orElse(draft.nextPosition()));
    }
  }

  private Optional<TrackRecord> track() {
    return row.text(URI).flatMap(TrackLocation::id).map(this::describe);
  }

  private TrackRecord describe(TrackId id) {
    TrackRecord track =
        TrackRecord.of(
            id, row.text(TITLE).orElse(""), row.text(ARTIST).map(file::artists).orElse(List.of()));
    track = row.duration(DURATION).map(track::withDuration).orElse(track);
    return row.text(ALBUM).map(track::withAlbum).orElse(track);
  }
}
