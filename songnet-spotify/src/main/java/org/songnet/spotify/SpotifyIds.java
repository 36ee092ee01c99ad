package org.songnet.spotify;

import java.util.List;
import java.util.regex.Pattern;
import org.songnet.TrackId;

/** Spotify's ids: letters and digits, and tracks as {@code spotify:track:…}. */
public final class SpotifyIds {

  private static final String TRACK = "spotify:track:";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,64}");

  private SpotifyIds() {}

  /** Whether a track is one of Spotify's, so that it can be on a playlist there. */
  public static boolean isTrack(TrackId track) {
    String value = track.value();
    return value.startsWith(TRACK) && ID.matcher(value.substring(TRACK.length())).matches();
  }

  /** The id that songnet gives to a track of Spotify. */
  static TrackId track(String id) {
    return new TrackId(TRACK + id);
  }

  /**
   * The id in a track's address.
   *
   * @throws IllegalArgumentException if it is no track of Spotify
   */
  public static String bare(TrackId track) {
    if (!isTrack(track)) {
      throw new IllegalArgumentException("not a track of Spotify (spotify:track:…): " + track);
    }
    return track.value().substring(TRACK.length());
  }

  /** The id that songnet gives to an artist of Spotify. */
  static String artist(String id) {
    return "spotify:artist:" + id;
  }

  /** An id that can stand in a path. */
  static String checked(String what, String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          what + " must be letters and digits, as Spotify's ids are: " + id);
    }
    return id;
  }

  /** The tracks of one request as Spotify wants them. */
  static List<String> uris(List<TrackId> tracks) {
    if (tracks.size() > SpotifyApi.MAX_WRITE) {
      throw new IllegalArgumentException(
          "tracks must be at most " + SpotifyApi.MAX_WRITE + ": " + tracks.size());
    }
    return tracks.stream().map(track -> TRACK + bare(track)).toList();
  }
}
