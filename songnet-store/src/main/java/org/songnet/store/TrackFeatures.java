package org.songnet.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.songnet.TrackId;

/** What tracks are like, each value with who told it; sources do not replace each other. */
public final class TrackFeatures {

  private static final String SELECT =
      "SELECT t.track_id, f.source, f.name, f.value, f.told_at"
          + " FROM features f JOIN tracks t ON t.id = f.track";

  private final Database database;

  TrackFeatures(Database database) {
    this.database = database;
  }

  /**
   * Adds values, all or none; one that the same source told before is replaced.
   *
   * <p>A track that the library does not know becomes known by its id.
   */
  public void put(Collection<FeatureValue> values) throws IOException {
    database.change(
        sql -> {
          Numbers numbers = new Numbers(sql);
          for (FeatureValue value : values) {
            sql.update(
                "INSERT OR REPLACE INTO features (track, source, name, value, told_at)"
                    + " VALUES (?, ?, ?, ?, ?)",
                numbers.track(value.track()),
                value.source(),
                value.name(),
                value.value(),
                value.at().toEpochMilli());
          }
        });
  }

  /** Everything that is told of a track, by source and name. */
  public List<FeatureValue> of(TrackId track) throws IOException {
    return database.read(
        sql ->
            sql.list(
                SELECT + " WHERE t.track_id = ? ORDER BY f.source, f.name",
                TrackFeatures::value,
                track.value()));
  }

  /** Everything that a source tells, track by track in the order they became known. */
  public List<FeatureValue> from(String source) throws IOException {
    return database.read(
        sql ->
            sql.list(
                SELECT + " WHERE f.source = ? ORDER BY f.track, f.name",
                TrackFeatures::value,
                source));
  }

  /** Everything that is told, by source, track by track in the order they became known. */
  public List<FeatureValue> all() throws IOException {
    return database.read(
        sql -> sql.list(SELECT + " ORDER BY f.source, f.track, f.name", TrackFeatures::value));
  }

  private static FeatureValue value(ResultSet row) throws SQLException {
    return new FeatureValue(
        new TrackId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getDouble(4),
        Instant.ofEpochMilli(row.getLong(5)));
  }
}
