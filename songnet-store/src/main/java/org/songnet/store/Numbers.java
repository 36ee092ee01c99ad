package org.songnet.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.UserId;

/** The numbers by which rows mean listeners and tracks, for the time of one transaction. */
final class Numbers {

  private final Statements sql;
  private final Map<UserId, Long> users = new HashMap<>();
  private final Map<TrackId, Long> tracks = new HashMap<>();

  Numbers(Statements sql) {
    this.sql = sql;
  }

  /** The number of a listener, who is added where he is not known. */
  long user(UserId user) throws SQLException {
    Long known = users.get(user);
    if (known == null) {
      sql.update("INSERT OR IGNORE INTO users (name) VALUES (?)", user.value());
      known = sql.number("SELECT id FROM users WHERE name = ?", user.value());
      users.put(user, known);
    }
    return known;
  }

  /** The number of a track, which is added with its bare id where it is not known. */
  long track(TrackId track) throws SQLException {
    Long known = tracks.get(track);
    if (known == null) {
      Optional<Long> stored =
          sql.first(
              "SELECT id FROM tracks WHERE track_id = ?", row -> row.getLong(1), track.value());
      known =
          stored.isPresent()
              ? stored.get()
              : TrackRows.insert(sql, TrackRecord.of(track, "", List.of()));
      tracks.put(track, known);
    }
    return known;
  }
}
