package org.songnet.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.UserId;
import org.songnet.data.ListenerPlaylist;

/** Playlists, each in the state in which it was read last. */
public final class Playlists {

  private static final String SELECT =
      "SELECT p.playlist_id, u.name, p.version, p.read_at"
          + " FROM playlists p JOIN users u ON u.id = p.owner";

  private final Database database;

  Playlists(Database database) {
    this.database = database;
  }

  /** Adds a playlist, or replaces the one of the same id, with its tracks. */
  public void put(PlaylistInfo info, ListenerPlaylist playlist) throws IOException {
    database.change(
        sql -> {
          long number =
              sql.number(
                  "INSERT INTO playlists (playlist_id, owner, name, version, read_at)"
                      + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (playlist_id) DO UPDATE SET"
                      + " owner = excluded.owner, name = excluded.name,"
                      + " version = excluded.version, read_at = excluded.read_at RETURNING id",
                  info.id(),
                  new Numbers(sql).user(info.owner()),
                  playlist.name(),
                  info.version(),
                  info.readAt().toEpochMilli());
          sql.update("DELETE FROM playlist_items WHERE playlist = ?", number);
          try (Statements.Batch items =
              sql.batch(
                  "INSERT INTO playlist_items (playlist, position, track, added_on)"
                      + " VALUES (?, ?, ?, ?)")) {
            int position = 0;
            for (ListenerPlaylist.Entry entry : playlist.entries()) {
              @Nullable LocalDate day = entry.addedOn();
              items.add(
                  number,
                  position++,
                  TrackRows.put(sql, entry.track()),
                  day == null ? null : day.toString());
            }
          }
        });
  }

  /** What is known of a playlist, empty for one that is not. */
  public Optional<PlaylistInfo> info(String id) throws IOException {
    return database.read(
        sql -> sql.first(SELECT + " WHERE p.playlist_id = ?", Playlists::info, id));
  }

  /** What is known of every playlist, in the order they became known. */
  public List<PlaylistInfo> all() throws IOException {
    return database.read(sql -> sql.list(SELECT + " ORDER BY p.id", Playlists::info));
  }

  private static PlaylistInfo info(ResultSet row) throws SQLException {
    return new PlaylistInfo(
        row.getString(1),
        new UserId(row.getString(2)),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)));
  }

  /** A playlist with its tracks, empty for one that is not known. */
  public Optional<ListenerPlaylist> find(String id) throws IOException {
    return database.read(
        sql -> {
          Optional<String> name =
              sql.first(
                  "SELECT name FROM playlists WHERE playlist_id = ?", row -> row.getString(1), id);
          if (name.isEmpty()) {
            return Optional.empty();
          }
          List<ListenerPlaylist.Entry> entries =
              sql.list(
                  "SELECT i.added_on, "
                      + TrackRows.COLUMNS
                      + " FROM playlist_items i JOIN playlists p ON p.id = i.playlist"
                      + " JOIN tracks t ON t.id = i.track WHERE p.playlist_id = ?"
                      + " ORDER BY i.position",
                  Playlists::entry,
                  id);
          return Optional.of(new ListenerPlaylist(name.get(), entries));
        });
  }

  private static ListenerPlaylist.Entry entry(ResultSet row) throws SQLException {
    @Nullable String day = row.getString("added_on");
    return new ListenerPlaylist.Entry(
        TrackRows.read(row), day == null ? null : LocalDate.parse(day));
  }

  /** Forgets a playlist, if it is known; its tracks stay known. */
  public void remove(String id) throws IOException {
    database.change(
        sql -> {
          sql.update(
              "DELETE FROM playlist_items WHERE playlist ="
                  + " (SELECT id FROM playlists WHERE playlist_id = ?)",
              id);
          sql.update("DELETE FROM playlists WHERE playlist_id = ?", id);
        });
  }
}
