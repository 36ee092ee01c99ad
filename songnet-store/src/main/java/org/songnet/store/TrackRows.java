package org.songnet.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.ReleaseDate;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.playlist.TrackNames;
import org.songnet.spi.Json;

/** Tracks as rows of the table of tracks. */
final class TrackRows {

  /** The columns that {@link #read} reads, of the table by the name {@code t}. */
  static final String COLUMNS =
      "t.track_id, t.title, t.artists, t.genres, t.album, t.released, t.duration_ms, t.explicit,"
          + " t.popularity, t.isrc";

  private static final String NO_TEXTS = "[]";

  private TrackRows() {}

  /** Reads a track. */
  static TrackRecord read(ResultSet row) throws SQLException {
    TrackRecord track =
        TrackRecord.of(
            new TrackId(row.getString("track_id")),
            row.getString("title"),
            texts(row.getString("artists")));
    List<String> genres = texts(row.getString("genres"));
    if (!genres.isEmpty()) {
      track = track.withGenres(genres);
    }
    @Nullable String album = row.getString("album");
    if (album != null) {
      track = track.withAlbum(album);
    }
    @Nullable String released = row.getString("released");
    if (released != null) {
      track = track.withReleased(ReleaseDate.parse(released));
    }
    long millis = row.getLong("duration_ms");
    if (!row.wasNull()) {
      track = track.withDuration(Duration.ofMillis(millis));
    }
    boolean explicit = row.getBoolean("explicit");
    if (!row.wasNull()) {
      track = track.withExplicit(explicit);
    }
    double popularity = row.getDouble("popularity");
    if (!row.wasNull()) {
      track = track.withPopularity(popularity);
    }
    @Nullable String isrc = row.getString("isrc");
    return isrc == null ? track : track.withIsrc(isrc);
  }

  /** Reads a list of texts. */
  static List<String> texts(String json) {
    if (json.equals(NO_TEXTS)) {
      return List.of();
    }
    return Json.parse(json) instanceof List<?> texts
        ? texts.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * Adds a track, or to a known one what was not known of it.
   *
   * @return its number
   */
  static long put(Statements sql, TrackRecord track) throws SQLException {
    Optional<Known> known =
        sql.first(
            "SELECT t.id, " + COLUMNS + " FROM tracks t WHERE t.track_id = ?",
            row -> new Known(row.getLong("id"), read(row)),
            track.id().value());
    if (known.isEmpty()) {
      return insert(sql, track);
    }
    TrackRecord filled = fill(known.get().track(), track);
    if (!filled.equals(known.get().track())) {
      update(sql, known.get().number(), filled);
    }
    return known.get().number();
  }

  private record Known(long number, TrackRecord track) {}

  /** What was told first stays; only popularity is a thing of the day. */
  private static TrackRecord fill(TrackRecord known, TrackRecord told) {
    TrackRecord filled =
        TrackRecord.of(
                known.id(),
                known.title().isEmpty() ? told.title() : known.title(),
                known.artists().isEmpty() ? told.artists() : known.artists())
            .withGenres(known.genres().isEmpty() ? told.genres() : known.genres());
    filled = known.album().or(told::album).map(filled::withAlbum).orElse(filled);
    filled = known.released().or(told::released).map(filled::withReleased).orElse(filled);
    filled = known.duration().or(told::duration).map(filled::withDuration).orElse(filled);
    filled = known.explicit().or(told::explicit).map(filled::withExplicit).orElse(filled);
    filled = known.isrc().or(told::isrc).map(filled::withIsrc).orElse(filled);
    if (told.popularity().isPresent()) {
      return filled.withPopularity(told.popularity().getAsDouble());
    }
    return known.popularity().isPresent()
        ? filled.withPopularity(known.popularity().getAsDouble())
        : filled;
  }

  /**
   * Adds a track that is not known.
   *
   * @return its number
   */
  static long insert(Statements sql, TrackRecord track) throws SQLException {
    sql.update(
        "INSERT INTO tracks (title, artists, genres, album, released, duration_ms, explicit,"
            + " popularity, isrc, recording, track_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(track, track.id().value()));
    return sql.number("SELECT last_insert_rowid()");
  }

  private static void update(Statements sql, long number, TrackRecord track) throws SQLException {
    sql.update(
        "UPDATE tracks SET title = ?, artists = ?, genres = ?, album = ?, released = ?,"
            + " duration_ms = ?, explicit = ?, popularity = ?, isrc = ?, recording = ?"
            + " WHERE id = ?",
        values(track, number));
  }

  private static @Nullable Object[] values(TrackRecord track, Object key) {
    return new @Nullable Object[] {
      track.title(),
      json(track.artists()),
      json(track.genres()),
      track.album().orElse(null),
      track.released().map(ReleaseDate::toString).orElse(null),
      track.duration().map(Duration::toMillis).orElse(null),
      track.explicit().map(explicit -> explicit ? 1 : 0).orElse(null),
      track.popularity().isPresent() ? (Double) track.popularity().getAsDouble() : null,
      track.isrc().orElse(null),
      recording(track),
      key
    };
  }

  /** Writes a list of texts. */
  static String json(List<String> texts) {
    return texts.isEmpty() ? NO_TEXTS : Json.write(texts).strip();
  }

  /** What is the same for all ids of a recording; empty for a track without a title. */
  static String recording(Track track) {
    return track.title().isEmpty() ? "" : TrackNames.key(track);
  }
}
