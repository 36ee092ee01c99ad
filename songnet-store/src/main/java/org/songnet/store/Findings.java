package org.songnet.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/** Which services were asked about which tracks, and what came of it. */
public final class Findings {

  private static final String SELECT =
      "SELECT t.track_id, f.source, f.found_by, f.genres, f.told_at"
          + " FROM findings f JOIN tracks t ON t.id = f.track";

  private final Database database;

  Findings(Database database) {
    this.database = database;
  }

  /** Adds findings, all or none; an earlier one of the same source and track is forgotten. */
  public void put(Collection<Finding> findings) throws IOException {
    database.change(
        sql -> {
          Numbers numbers = new Numbers(sql);
          for (Finding finding : findings) {
            sql.update(
                "INSERT OR REPLACE INTO findings (track, source, found_by, genres, told_at)"
                    + " VALUES (?, ?, ?, ?, ?)",
                numbers.track(finding.track()),
                finding.source(),
                finding.foundBy(),
                TrackRows.json(finding.genres()),
                finding.at().toEpochMilli());
          }
        });
  }

  /** What all services told of a track, by their names. */
  public List<Finding> of(TrackId track) throws IOException {
    return database.read(
        sql ->
            sql.list(
                SELECT + " WHERE t.track_id = ? ORDER BY f.source",
                Findings::finding,
                track.value()));
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        new TrackId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        TrackRows.texts(row.getString(4)),
        Instant.ofEpochMilli(row.getLong(5)));
  }

  /**
   * The tracks that a service is still to be asked about, in the order they became known.
   *
   * @param foundAfter what it told of a track until then is too old
   * @param unknownAfter that it knew nothing of a track until then is too old
   */
  public List<TrackRecord> waiting(String source, Instant foundAfter, Instant unknownAfter)
      throws IOException {
    return database.read(
        sql ->
            sql.list(
                "SELECT "
                    + TrackRows.COLUMNS
                    + " FROM tracks t WHERE NOT EXISTS (SELECT 1 FROM findings f"
                    + " WHERE f.track = t.id AND f.source = ? AND f.told_at >"
                    + " CASE WHEN f.found_by IS NULL THEN ? ELSE ? END) ORDER BY t.id",
                TrackRows::read,
                source,
                unknownAfter.toEpochMilli(),
                foundAfter.toEpochMilli()));
  }
}
