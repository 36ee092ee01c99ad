package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * Reads M3U and M3U8: one location a line, what is known about it in {@code #EXTINF} above.
 *
 * <p>Lines are UTF-8 and, where they are not, ISO-8859-1, which M3U was before M3U8. A location
 * that is the id of a song (a Spotify or MusicBrainz address, any other URI, a bare word) is its
 * id. A file is known by artist and title instead, so that two libraries with the same song agree,
 * and by its path where these are not told.
 */
final class M3uFormat {

  private static final String ARTIST_AND_TITLE = " - ";

  private final PlaylistFile file;
  private final PlaylistDraft draft = new PlaylistDraft();
  private String name;
  private @Nullable String info;
  private @Nullable String album;

  private M3uFormat(PlaylistFile file) {
    this.file = file;
    this.name = file.baseName();
  }

  static void read(InputStream in, PlaylistFile file) throws IOException {
    new M3uFormat(file).readLines(new TextLines(in));
  }

  private void readLines(TextLines lines) throws IOException {
    try {
      while (lines.next()) {
        String line = PlainText.clean(lines.text(StandardCharsets.ISO_8859_1)).strip();
        if (lines.tooLong()) {
          file.skip(SkipReason.NAME_TOO_LONG);
        } else if (line.startsWith("#")) {
          directive(line);
        } else if (!line.isEmpty()) {
          entry(line);
          info = null;
          album = null;
        }
      }
      dropInfo();
    } finally {
      file.finish(file.baseName(), name, draft);
    }
  }

  private void directive(String line) throws ImportCancelledException {
    int colon = line.indexOf(':');
    String value = line.substring(colon + 1).strip();
    switch (colon < 0 ? "" : line.substring(0, colon)) {
      case "#EXTINF" -> {
        dropInfo();
        info = value;
      }
      case "#EXTALB" -> album = value;
      case "#PLAYLIST" -> name = value;
      default -> {}
    }
  }

  /** An {@code #EXTINF} without its location is an entry that is lost. */
  private void dropInfo() throws ImportCancelledException {
    if (info != null) {
      file.skip(SkipReason.MALFORMED);
      info = null;
    }
  }

  private void entry(String location) throws ImportCancelledException {
    Optional<TrackId> id = TrackLocation.id(location);
    String label = info == null ? "" : afterComma(info);
    if (label.isEmpty() && id.isEmpty()) {
      label = TrackLocation.fileName(location);
    }
    if (label.isEmpty() && id.isEmpty()) {
      file.skip(SkipReason.NO_TRACK);
      return;
    }
    int split = label.indexOf(ARTIST_AND_TITLE);
    String artist = split < 0 ? "" : label.substring(0, split).strip();
    String title = split < 0 ? label : label.substring(split + ARTIST_AND_TITLE.length()).strip();
    TrackId named =
        artist.isEmpty() ? TrackLocation.pathId(location) : PlaylistFile.named(artist, title);
    TrackRecord track = TrackRecord.of(id.orElse(named), title, file.artists(artist));
    file.add(draft, withDetails(track));
  }

  private TrackRecord withDetails(TrackRecord track) {
    TrackRecord detailed = album == null || album.isEmpty() ? track : track.withAlbum(album);
    return info == null ? detailed : length(info).map(detailed::withDuration).orElse(detailed);
  }

  /** The length, in seconds before the comma; 0 and −1 mean that it is not known. */
  private static Optional<Duration> length(String info) {
    int end = 0;
    while (end < info.length() && "0123456789.-".indexOf(info.charAt(end)) >= 0) {
      end++;
    }
    return Numbers.seconds(info.substring(0, end));
  }

  /** What stands behind the first comma that is not within an attribute's quotes. */
  private static String afterComma(String info) {
    boolean quoted = false;
    for (int i = 0; i < info.length(); i++) {
      char c = info.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        return info.substring(i + 1).strip();
      }
    }
    return "";
  }
}
