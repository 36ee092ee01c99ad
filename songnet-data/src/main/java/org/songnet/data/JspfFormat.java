package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * Reads JSPF, the JSON form of XSPF, as xspf.org, ListenBrainz and songnet itself write it.
 *
 * <p>{@code identifier} and {@code location} may be a list or a single text. The id of a track is
 * the first of them that names a Spotify track, else the first identifier, else the first location
 * that is not a file, else artist and title, else the path of the file.
 */
final class JspfFormat {

  private static final String TITLE = "title";
  private static final String ARTIST = "creator";
  private static final String ALBUM = "album";
  private static final String DURATION = "duration";
  private static final String IDENTIFIER = "identifier";
  private static final String LOCATION = "location";

  private final PlaylistFile file;
  private final JsonParser parser;
  private final JsonFields row =
      new JsonFields(TITLE, ARTIST, ALBUM, DURATION, IDENTIFIER, LOCATION);
  private final PlaylistDraft draft = new PlaylistDraft();
  private String name = "";

  private JspfFormat(JsonParser parser, PlaylistFile file) {
    this.file = file;
    this.parser = parser;
  }

  static void read(JsonParser parser, PlaylistFile file) throws IOException {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      new JspfFormat(parser, file).readFile();
    }
  }

  private void readFile() throws IOException {
    try {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean playlist = parser.currentName().equals("playlist");
        if (parser.nextToken() == JsonToken.START_OBJECT && playlist) {
          readPlaylist();
        } else {
          parser.skipChildren();
        }
      }
    } finally {
      // Also where the file breaks off: what was read of the playlist counts.
      file.finish(file.baseName(), name.isEmpty() ? file.baseName() : name, draft);
    }
  }

  private void readPlaylist() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("track") && value == JsonToken.START_ARRAY) {
        readTracks();
      } else if (field.equals(TITLE) && value == JsonToken.VALUE_STRING) {
        name = PlainText.clean(parser.getText()).strip();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readTracks() throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token != JsonToken.START_OBJECT) {
        parser.skipChildren();
        file.skip(SkipReason.MALFORMED);
        continue;
      }
      row.read(parser);
      Optional<TrackId> id = id();
      if (id.isPresent()) {
        file.add(draft, describe(id.get()));
      } else {
        file.skip(SkipReason.NO_TRACK);
      }
    }
  }

  private Optional<TrackId> id() {
    List<String> identifiers = row.all(IDENTIFIER);
    List<String> locations = row.all(LOCATION);
    return first(
            Stream.concat(identifiers.stream(), locations.stream()).map(TrackLocation::spotify))
        .or(() -> first(identifiers.stream().map(TrackLocation::id)))
        .or(() -> first(locations.stream().map(TrackLocation::id)))
        .or(this::named)
        .or(() -> row.text(LOCATION).map(TrackLocation::pathId))
        .or(() -> row.text(TITLE).map(title -> PlaylistFile.named("", title)));
  }

  private static Optional<TrackId> first(Stream<Optional<TrackId>> ids) {
    return ids.flatMap(Optional::stream).findFirst();
  }

  private Optional<TrackId> named() {
    Optional<String> title = row.text(TITLE);
    return title.isEmpty()
        ? Optional.empty()
        : row.text(ARTIST).map(artist -> PlaylistFile.named(artist, title.get()));
  }

  private TrackRecord describe(TrackId id) {
    TrackRecord track =
        TrackRecord.of(
            id, row.text(TITLE).orElse(""), row.text(ARTIST).map(file::artists).orElse(List.of()));
    track = row.duration(DURATION).map(track::withDuration).orElse(track);
    return row.text(ALBUM).map(track::withAlbum).orElse(track);
  }
}
