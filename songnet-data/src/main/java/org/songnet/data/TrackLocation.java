package org.songnet.data;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.songnet.TrackId;

/**
 * Makes one id of the many ways in which playlists say which recording they mean.
 *
 * <p>{@code https://open.spotify.com/intl-de/track/X?si=…} and {@code spotify:track:X} become the
 * same id, as do the forms in which MusicBrainz recordings are written.
 */
final class TrackLocation {

  private static final Pattern SPOTIFY =
      Pattern.compile(
          "(?:spotify:track:"
              + "|https?://(?:open|play)\\.spotify\\.com/(?:intl-[a-z-]+/)?(?:embed/)?track/)"
              + "([0-9A-Za-z]{22})(?:[?#/].*)?",
          Pattern.DOTALL);

  private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private static final Pattern MUSICBRAINZ =
      Pattern.compile(
          "(?:https?://(?:beta\\.)?musicbrainz\\.org/recording/|mbid:)(" + UUID + ")(?:[?#/].*)?",
          Pattern.DOTALL);

  private static final Pattern MBID = Pattern.compile(UUID);

  /** At least two letters, so that a Windows drive is not taken for a scheme. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

  private static final Pattern FILE_NAME = Pattern.compile("[/\\\\]|\\.[A-Za-z0-9]{2,4}$");

  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private static final String FILE = "file:";

  private TrackLocation() {}

  /** The id of a Spotify track, however it is written. */
  static Optional<TrackId> spotify(String text) {
    Matcher matcher = SPOTIFY.matcher(text);
    return matcher.matches()
        ? Optional.of(new TrackId("spotify:track:" + matcher.group(1)))
        : Optional.empty();
  }

  /** The id of a MusicBrainz recording given its bare UUID. */
  static Optional<TrackId> recording(String mbid) {
    return MBID.matcher(mbid).matches()
        ? Optional.of(new TrackId("mbid:" + mbid.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /**
   * The id that a location names by itself: a Spotify track, a MusicBrainz recording, any other URI
   * or a bare word. Empty for a file, whose path says where this copy is and not which song.
   */
  static Optional<TrackId> id(String text) {
    String location = text.strip();
    if (location.isEmpty()) {
      return Optional.empty();
    }
    Optional<TrackId> spotify = spotify(location);
    if (spotify.isPresent()) {
      return spotify;
    }
    Matcher recording = MUSICBRAINZ.matcher(location);
    if (recording.matches()) {
      return recording(recording.group(1));
    }
    if (isFile(location)) {
      return Optional.empty();
    }
    return Optional.of(new TrackId(location));
  }

  /** Whether a location is a file: a path, or a {@code file:} URI. */
  private static boolean isFile(String location) {
    if (location.regionMatches(true, 0, FILE, 0, FILE.length())) {
      return true;
    }
    return !SCHEME.matcher(location).lookingAt() && FILE_NAME.matcher(location).find();
  }

  /** The name of the file at a location, without folders and without its extension. */
  static String fileName(String location) {
    int from = Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1;
    int dot = location.lastIndexOf('.');
    String name = dot > from ? location.substring(from, dot) : location.substring(from);
    return location.regionMatches(true, 0, FILE, 0, FILE.length()) ? decoded(name) : name;
  }

  /** What percent signs stand for in a URI; left alone where they stand for nothing. */
  private static String decoded(String name) {
    return ESCAPES
        .matcher(name)
        .replaceAll(
            escapes -> {
              byte[] bytes = HexFormat.of().parseHex(escapes.group().replace("%", ""));
              return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
            });
  }

  /** The id of a file of which nothing is known but where it is. */
  static TrackId pathId(String location) {
    return new TrackId(location.replace('\\', '/'));
  }
}
