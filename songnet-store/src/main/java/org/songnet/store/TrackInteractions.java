package org.songnet.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.UserId;

/**
 * Every way in which listeners touched tracks.
 *
 * <p>Interactions are only ever added. One that is there already, by listener, track, kind and
 * time, is not added again.
 */
public final class TrackInteractions {

  private final Database database;

  TrackInteractions(Database database) {
    this.database = database;
  }

  /**
   * Adds interactions, all or none.
   *
   * <p>A track that the library does not know becomes known by its id.
   *
   * @return how many were new
   */
  public int add(Collection<TrackInteraction> interactions) throws IOException {
    return database.write(
        sql -> {
          Numbers numbers = new Numbers(sql);
          int added = 0;
          for (TrackInteraction interaction : interactions) {
            @Nullable Instant at = interaction.at();
            added +=
                sql.update(
                    "INSERT OR IGNORE INTO interactions (user, track, kind, happened_at)"
                        + " VALUES (?, ?, ?, ?)",
                    numbers.user(interaction.user()),
                    numbers.track(interaction.track()),
                    interaction.kind().name(),
                    at == null ? null : at.toEpochMilli());
          }
          return added;
        });
  }

  /** The interactions of these kinds of all listeners, in the order they were added. */
  public List<TrackInteraction> all(Set<InteractionKind> kinds) throws IOException {
    return database.read(
        sql -> {
          List<TrackInteraction> all = new ArrayList<>();
          sql.each(
              "SELECT u.name, t.track_id, i.kind, i.happened_at FROM interactions i"
                  + " JOIN users u ON u.id = i.user JOIN tracks t ON t.id = i.track"
                  + " ORDER BY i.id",
              row -> {
                TrackInteraction interaction = interaction(row);
                if (kinds.contains(interaction.kind())) {
                  all.add(interaction);
                }
              });
          return all;
        });
  }

  private static TrackInteraction interaction(ResultSet row) throws SQLException {
    long millis = row.getLong(4);
    @Nullable Instant at = row.wasNull() ? null : Instant.ofEpochMilli(millis);
    return new TrackInteraction(
        new UserId(row.getString(1)),
        new TrackId(row.getString(2)),
        InteractionKind.valueOf(row.getString(3)),
        at);
  }

  /** How many interactions there are of each kind; kinds without any are absent. */
  public Map<InteractionKind, Integer> counts() throws IOException {
    return database.read(
        sql -> {
          Map<InteractionKind, Integer> counts = new EnumMap<>(InteractionKind.class);
          sql.each(
              "SELECT kind, count(*) FROM interactions GROUP BY kind",
              row -> counts.put(InteractionKind.valueOf(row.getString(1)), row.getInt(2)));
          return counts;
        });
  }
}
