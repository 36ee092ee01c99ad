package org.songnet.spotify;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.songnet.TrackId;
import org.songnet.web.WebException;
import org.songnet.web.WebLimitException;
import org.songnet.web.WebNotFoundException;
import org.songnet.web.WebRefusedException;
import org.songnet.web.WebUnavailableException;

/**
 * What songnet asks of Spotify's Web API, one method for one kind of request.
 *
 * <p>Long lists come in pages: begin with {@link Position#START} and go on with {@link Page#next};
 * that position is also where to go on after a failure. Every method throws a {@link WebException}
 * that tells what is wrong: {@link SignInNeededException}, {@link WebLimitException} (asked too
 * often, with the time to come back), {@link WebNotFoundException}, {@link ExtendedQuotaException},
 * {@link WebRefusedException}, {@link WebUnavailableException} (no answer, or none that makes
 * sense). A thread that is interrupted gets a {@link java.io.InterruptedIOException}.
 *
 * <p>Only requests that an app registered today may make are here, but for those that name a {@link
 * SpotifyCapability}. Ids are those of Spotify, letters and digits; another is an {@link
 * IllegalArgumentException}. Implementations are safe for concurrent use.
 */
public interface SpotifyApi {

  /** How many tracks one request may add to a playlist or remove from it. */
  int MAX_WRITE = 100;

  /** Who is signed in. */
  SpotifyUser me() throws IOException;

  /** The tracks the listener likes best, the best first. */
  Page<SpotifyTrack> topTracks(TopPeriod period, Position from) throws IOException;

  /** The artists the listener likes best, the best first. */
  Page<SpotifyArtist> topArtists(TopPeriod period, Position from) throws IOException;

  /** What was played lately, the latest first; Spotify remembers about 50 plays. */
  Page<TimedTrack> recentlyPlayed(Position from) throws IOException;

  /** The listener's saved tracks, the latest first. */
  Page<TimedTrack> savedTracks(Position from) throws IOException;

  /** The artists the listener follows. */
  Page<SpotifyArtist> followedArtists(Position from) throws IOException;

  /** The playlists the listener owns or follows, without what is on them. */
  Page<SpotifyPlaylist> myPlaylists(Position from) throws IOException;

  /**
   * What is on a playlist, in its order.
   *
   * @throws ExtendedQuotaException if the listener neither owns it nor works on it and the app has
   *     no {@link SpotifyCapability#OTHER_PEOPLES_PLAYLISTS}
   */
  Page<TimedTrack> playlistItems(String playlistId, Position from) throws IOException;

  /**
   * Makes an empty playlist.
   *
   * <p>Where the answer is lost nobody knows whether there is a playlist now, so this is not tried
   * again; {@link PlaylistPublisher} finds out.
   */
  SpotifyPlaylist createPlaylist(NewPlaylist playlist) throws IOException;

  /**
   * Adds tracks at the end of a playlist.
   *
   * <p>Where the answer is lost nobody knows whether they were added, so this is not tried again;
   * {@link PlaylistPublisher} finds out.
   *
   * @param tracks 1 to {@link #MAX_WRITE} of Spotify's tracks
   * @return the id of the playlist's new version
   */
  String addToPlaylist(String playlistId, List<TrackId> tracks) throws IOException;

  /**
   * Puts tracks in the place of everything on a playlist.
   *
   * @param tracks 0 to {@link #MAX_WRITE} of Spotify's tracks
   * @return the id of the playlist's new version
   */
  String replacePlaylist(String playlistId, List<TrackId> tracks) throws IOException;

  /**
   * Removes tracks from a playlist, every time they are on it.
   *
   * @param tracks 1 to {@link #MAX_WRITE} of Spotify's tracks; those not on it do not matter
   * @return the id of the playlist's new version
   */
  String removeFromPlaylist(String playlistId, List<TrackId> tracks) throws IOException;

  /** One track. */
  SpotifyTrack track(TrackId id) throws IOException;

  /** One album. */
  SpotifyAlbum album(String id) throws IOException;

  /** One artist. */
  SpotifyArtist artist(String id) throws IOException;

  /**
   * Tracks found by words or by filters such as {@code isrc:GBAYE0601498}, ten a page; Spotify
   * shows about the first thousand.
   */
  Page<SpotifyTrack> searchTracks(String query, Position from) throws IOException;

  /** Playlists found by words, ten a page, without what is on them. */
  Page<SpotifyPlaylist> searchPlaylists(String query, Position from) throws IOException;

  /** What this app may do beyond what every app may. */
  Set<SpotifyCapability> capabilities();

  /**
   * What a track sounds like.
   *
   * @throws ExtendedQuotaException if the app has no {@link SpotifyCapability#AUDIO_FEATURES};
   *     nothing is asked then
   */
  AudioFeatures audioFeatures(TrackId id) throws IOException;
}
