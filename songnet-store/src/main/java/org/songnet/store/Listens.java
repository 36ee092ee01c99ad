package org.songnet.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.TrackRecord;
import org.songnet.UserId;
import org.songnet.data.ListeningHistory;
import org.songnet.data.NamedTrackIds;
import org.songnet.playlist.RecordingSet;

/** Who heard what, when. */
public final class Listens {

  private final Database database;

  Listens(Database database) {
    this.database = database;
  }

  /**
   * Adds a history to what is there, by the rules of {@link ListeningHistory#merge}: what was known
   * before counts once, whatever the order in which histories are added.
   *
   * @return how many listens there are more than before; below 0 where many known to the minute
   *     turn out to be one
   */
  public int add(ListeningHistory history) throws IOException {
    return database.write(
        sql -> {
          ListeningHistory before = ListenRows.history(sql);
          ListeningHistory after =
              ListeningHistory.merge(List.of(before, history), identified(sql));
          putTracks(history.catalog(), after.catalog(), sql);
          ListenUpdate.write(before, after, sql);
          return after.size() - before.size();
        });
  }

  /** Tracks that listeners keep, to know those by that are only named. */
  private static List<TrackRecord> identified(Statements sql) throws SQLException {
    List<TrackRecord> kept =
        sql.list(
            "SELECT "
                + TrackRows.COLUMNS
                + " FROM tracks t WHERE t.id IN (SELECT track FROM interactions) ORDER BY t.id",
            TrackRows::read);
    kept.removeIf(track -> NamedTrackIds.isNamed(track.id()));
    return kept;
  }

  /** Puts what a history tells of tracks, save those that turned out to have other ids. */
  private static void putTracks(Catalog told, Catalog heard, Statements sql) throws SQLException {
    for (int track = 0; track < told.size(); track++) {
      if (heard.indexOf(told.track(track).id()).isPresent()) {
        TrackRows.put(sql, TrackRecord.copyOf(told.track(track)));
      }
    }
  }

  /** All listens of all listeners. */
  public ListeningHistory history() throws IOException {
    return database.read(ListenRows::history);
  }

  /** What a listener heard, skips included. */
  public RecordingSet heard(UserId user) throws IOException {
    RecordingSet heard = new RecordingSet();
    database
        .read(
            sql ->
                sql.list(
                    "SELECT "
                        + TrackRows.COLUMNS
                        + " FROM tracks t WHERE t.id IN (SELECT l.track FROM listens l"
                        + " JOIN users u ON u.id = l.user WHERE u.name = ?)",
                    TrackRows::read,
                    user.value()))
        .forEach(heard::add);
    return heard;
  }

  /** How many listens there are. */
  public int count() throws IOException {
    return (int) (long) database.read(sql -> sql.number("SELECT count(*) FROM listens"));
  }
}
