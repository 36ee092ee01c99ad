package org.songnet.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.songnet.TrackId;
import org.songnet.UserId;

/** What listeners were asked about, round by round. */
public final class Candidates {

  private static final String SELECT =
      "SELECT u.name, c.round, t.track_id, c.score, c.exploring, c.reason, c.proposed_at"
          + " FROM candidates c JOIN users u ON u.id = c.user JOIN tracks t ON t.id = c.track"
          + " WHERE u.name = ?";

  private static final String ORDER = " ORDER BY c.round, c.position";

  private final Database database;

  Candidates(Database database) {
    this.database = database;
  }

  /**
   * Adds candidates at the end of their rounds, all or none, in this order.
   *
   * <p>A track that the library does not know becomes known by its id.
   */
  public void add(List<Candidate> candidates) throws IOException {
    database.change(
        sql -> {
          Numbers numbers = new Numbers(sql);
          for (Candidate candidate : candidates) {
            sql.update(
                "INSERT INTO candidates (user, round, track, score, exploring, reason,"
                    + " proposed_at, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT"
                    + " ifnull(max(position), 0) + 1 FROM candidates"
                    + " WHERE user = ?1 AND round = ?2))",
                numbers.user(candidate.user()),
                candidate.round(),
                numbers.track(candidate.track()),
                candidate.score(),
                candidate.exploring() ? 1 : 0,
                candidate.reason(),
                candidate.proposedAt().toEpochMilli());
          }
        });
  }

  /** All candidates a listener ever had, round by round, each round in its order. */
  public List<Candidate> all(UserId user) throws IOException {
    return database.read(sql -> sql.list(SELECT + ORDER, Candidates::candidate, user.value()));
  }

  /** The candidates of the last round that got no label in it or after, in their order. */
  public List<Candidate> open(UserId user) throws IOException {
    return database.read(
        sql ->
            sql.list(
                SELECT
                    + " AND c.round = (SELECT max(round) FROM candidates WHERE user = c.user)"
                    + " AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.user = c.user"
                    + " AND l.track = c.track AND l.given_at >= c.proposed_at)"
                    + ORDER,
                Candidates::candidate,
                user.value()));
  }

  /** The number of a listener's last round, 0 before the first. */
  public int lastRound(UserId user) throws IOException {
    return (int)
        (long)
            database.read(
                sql ->
                    sql.number(
                        "SELECT ifnull(max(round), 0) FROM candidates"
                            + " WHERE user = (SELECT id FROM users WHERE name = ?)",
                        user.value()));
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        new UserId(row.getString(1)),
        row.getInt(2),
        new TrackId(row.getString(3)),
        row.getDouble(4),
        row.getBoolean(5),
        row.getString(6),
        Instant.ofEpochMilli(row.getLong(7)));
  }
}
