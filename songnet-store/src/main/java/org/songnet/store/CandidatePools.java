package org.songnet.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Track;
import org.songnet.TrackRecord;

/** Tracks to choose candidates from, in pools by where they were found. */
public final class CandidatePools {

  private final Database database;

  CandidatePools(Database database) {
    this.database = database;
  }

  /**
   * Adds tracks to a pool, all or none; those that are in it already stay as they are.
   *
   * @param pool what it is called, such as {@code catalog} or {@code crawl}
   * @param at when they were found
   */
  public void add(String pool, Collection<? extends Track> tracks, Instant at) throws IOException {
    database.change(
        sql -> {
          for (Track track : tracks) {
            sql.update(
                "INSERT OR IGNORE INTO pool_tracks (pool, track, added_at) VALUES (?, ?, ?)",
                pool,
                TrackRows.put(sql, TrackRecord.copyOf(track)),
                at.toEpochMilli());
          }
        });
  }

  /** The tracks of a pool in the order they became known; none for a pool that is not known. */
  public List<TrackRecord> tracks(String pool) throws IOException {
    return database.read(
        sql ->
            sql.list(
                "SELECT "
                    + TrackRows.COLUMNS
                    + " FROM pool_tracks p JOIN tracks t ON t.id = p.track WHERE p.pool = ?"
                    + " ORDER BY t.id",
                TrackRows::read,
                pool));
  }

  /** The tracks of all pools, each once, in the order they became known. */
  public List<TrackRecord> allTracks() throws IOException {
    return database.read(
        sql ->
            sql.list(
                "SELECT "
                    + TrackRows.COLUMNS
                    + " FROM tracks t WHERE t.id IN (SELECT track FROM pool_tracks) ORDER BY t.id",
                TrackRows::read));
  }

  /** How many tracks each pool has, by its name. */
  public Map<String, Integer> sizes() throws IOException {
    return database.read(
        sql -> {
          Map<String, Integer> sizes = new LinkedHashMap<>();
          sql.each(
              "SELECT pool, count(*) FROM pool_tracks GROUP BY pool ORDER BY pool",
              row -> sizes.put(row.getString(1), row.getInt(2)));
          return sizes;
        });
  }

  /** Empties a pool; its tracks stay known. */
  public void clear(String pool) throws IOException {
    database.change(sql -> sql.update("DELETE FROM pool_tracks WHERE pool = ?", pool));
  }
}
