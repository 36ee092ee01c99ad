package org.songnet.data;

import java.util.List;

/**
 * What the columns of a table of listens are called.
 *
 * <p>Each is a list of names of which the first that the table has is taken; upper and lower case,
 * blanks and punctuation do not matter. A table needs one of the times and either {@code track} or
 * {@code title}; everything else may be missing. A column that could be both of these is the title
 * where the table tells the artist, else the id.
 *
 * @param user who listened; without it, {@link ImportOptions#user}
 * @param track what identifies the track
 * @param endedAt when the playing ended
 * @param startedAt when the playing began, used where the end is not told
 * @param title the title
 * @param artist the main artist
 * @param album the album
 * @param playedMillis how long it played, in milliseconds
 */
public record EventColumns(
    List<String> user,
    List<String> track,
    List<String> endedAt,
    List<String> startedAt,
    List<String> title,
    List<String> artist,
    List<String> album,
    List<String> playedMillis) {

  /** Copies the lists. */
  public EventColumns {
    user = List.copyOf(user);
    track = List.copyOf(track);
    endedAt = List.copyOf(endedAt);
    startedAt = List.copyOf(startedAt);
    title = List.copyOf(title);
    artist = List.copyOf(artist);
    album = List.copyOf(album);
    playedMillis = List.copyOf(playedMillis);
  }

  /** The names that such tables usually have. */
  public static EventColumns defaults() {
    return new EventColumns(
        List.of("user", "user_id", "user_name", "listener"),
        List.of(
            "track_id", "track_uri", "spotify_track_uri", "song_id", "item_id", "track", "item"),
        List.of("timestamp", "ended_at", "end_time", "ts", "time", "played_at"),
        List.of("listened_at", "started_at", "start_time", "uts", "utc_time"),
        List.of("title", "track_name", "song", "song_name", "name", "track"),
        List.of("artist", "artist_name", "artists"),
        List.of("album", "album_name", "release_name"),
        List.of("ms_played", "played_ms", "played_millis"));
  }

  /** A copy for tables where this column tells who listened. */
  public EventColumns withUser(String column) {
    return new EventColumns(
        List.of(column), track, endedAt, startedAt, title, artist, album, playedMillis);
  }

  /** A copy for tables where this column identifies the track. */
  public EventColumns withTrack(String column) {
    return new EventColumns(
        user, List.of(column), endedAt, startedAt, title, artist, album, playedMillis);
  }

  /** A copy for tables where this column tells when the playing ended. */
  public EventColumns withEndedAt(String column) {
    return new EventColumns(
        user, track, List.of(column), startedAt, title, artist, album, playedMillis);
  }

  /** A copy for tables where this column tells when the playing began. */
  public EventColumns withStartedAt(String column) {
    return new EventColumns(
        user, track, endedAt, List.of(column), title, artist, album, playedMillis);
  }

  /** A copy for tables where this column is the title. */
  public EventColumns withTitle(String column) {
    return new EventColumns(
        user, track, endedAt, startedAt, List.of(column), artist, album, playedMillis);
  }

  /** A copy for tables where this column is the main artist. */
  public EventColumns withArtist(String column) {
    return new EventColumns(
        user, track, endedAt, startedAt, title, List.of(column), album, playedMillis);
  }

  /** A copy for tables where this column is the album. */
  public EventColumns withAlbum(String column) {
    return new EventColumns(
        user, track, endedAt, startedAt, title, artist, List.of(column), playedMillis);
  }

  /** A copy for tables where this column tells how many milliseconds were played. */
  public EventColumns withPlayedMillis(String column) {
    return new EventColumns(user, track, endedAt, startedAt, title, artist, album, List.of(column));
  }
}
