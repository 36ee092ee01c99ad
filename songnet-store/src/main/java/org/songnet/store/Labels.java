package org.songnet.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.store.Label.Verdict;

/**
 * What listeners said about tracks.
 *
 * <p>Labels are only ever added, never changed or deleted: the last one about a track is what
 * counts, the ones before are its history. When {@link #add} returns, the label is on the disk.
 */
public final class Labels {

  private static final String SELECT =
      "SELECT u.name, t.track_id, l.verdict, l.given_at, l.origin FROM labels l"
          + " JOIN users u ON u.id = l.user JOIN tracks t ON t.id = l.track";

  private final Database database;

  Labels(Database database) {
    this.database = database;
  }

  /** Adds a label. A track that the library does not know becomes known by its id. */
  public void add(Label label) throws IOException {
    addAll(List.of(label));
  }

  /** Adds labels, all or none, in this order. */
  public void addAll(List<Label> labels) throws IOException {
    database.change(
        sql -> {
          Numbers numbers = new Numbers(sql);
          for (Label label : labels) {
            sql.update(
                "INSERT INTO labels (user, track, verdict, given_at, origin)"
                    + " VALUES (?, ?, ?, ?, ?)",
                numbers.user(label.user()),
                numbers.track(label.track()),
                label.verdict().name(),
                label.at().toEpochMilli(),
                label.origin());
          }
        });
  }

  /** The label that counts of every track a listener labelled, those labelled last at the end. */
  public Map<TrackId, Label> latest(UserId user) throws IOException {
    Map<TrackId, Label> latest = new LinkedHashMap<>();
    for (Label label : history(user)) {
      latest.remove(label.track());
      latest.put(label.track(), label);
    }
    return latest;
  }

  /** All labels of a listener in the order they were added. */
  public List<Label> history(UserId user) throws IOException {
    return database.read(
        sql -> sql.list(SELECT + " WHERE u.name = ? ORDER BY l.id", Labels::label, user.value()));
  }

  /**
   * Adds those of another library's labels that are not here, at the end and in their order.
   *
   * @return how many
   */
  int addMissing(Labels others) throws IOException {
    Map<Label, Integer> here = new HashMap<>();
    all().forEach(label -> here.merge(label, 1, Integer::sum));
    List<Label> missing = new ArrayList<>(others.all());
    missing.removeIf(label -> here.merge(label, -1, Integer::sum) >= 0);
    addAll(missing);
    return missing.size();
  }

  private List<Label> all() throws IOException {
    return database.read(sql -> sql.list(SELECT + " ORDER BY l.id", Labels::label));
  }

  private static Label label(ResultSet row) throws SQLException {
    return new Label(
        new UserId(row.getString(1)),
        new TrackId(row.getString(2)),
        Verdict.valueOf(row.getString(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getString(5));
  }

  /** How many labels there are of all listeners, earlier ones about the same track included. */
  public int count() throws IOException {
    return (int) (long) database.read(sql -> sql.number("SELECT count(*) FROM labels"));
  }
}
