package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * A track as the account data's playlists and library write it, read into the same fields again and
 * again.
 */
final class SpotifyTrackObject {

  private @Nullable String uri;
  private @Nullable String title;
  private @Nullable String artist;
  private @Nullable String album;
  private boolean nameTooLong;

  void clear() {
    uri = null;
    title = null;
    artist = null;
    album = null;
    nameTooLong = false;
  }

  /** Reads the object whose opening brace is the current token, up to its closing brace. */
  void read(JsonParser parser) throws IOException {
    clear();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      switch (key) {
        case "trackUri", "uri" -> uri = text(parser);
        case "trackName", "track" -> title = text(parser);
        case "artistName", "artist" -> artist = text(parser);
        case "albumName", "album" -> album = text(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private @Nullable String text(JsonParser parser) throws IOException {
    String text = JsonValues.text(parser);
    if (text == null) {
      return null;
    }
    if (text.length() > PlainText.MAX_LENGTH) {
      nameTooLong = true;
      return null;
    }
    String clean = PlainText.clean(text);
    return clean.isBlank() ? null : clean;
  }

  /** Why this is no track; null if it is one. */
  @Nullable SkipReason whyNot() {
    if (nameTooLong) {
      return SkipReason.NAME_TOO_LONG;
    }
    return uri == null && title == null ? SkipReason.NO_TRACK : null;
  }

  /** The track; one without an id gets that of its names. */
  TrackRecord record() {
    String titleOrNone = title == null ? "" : title;
    TrackId id =
        uri == null
            ? NamedTrackIds.idOf(artist == null ? "" : artist, titleOrNone)
            : new TrackId(uri);
    TrackRecord track =
        TrackRecord.of(id, titleOrNone, artist == null ? List.of() : List.of(artist));
    return album == null ? track : track.withAlbum(album);
  }
}
