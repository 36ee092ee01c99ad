package org.songnet.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/** Every track the library knows of, heard or not. */
public final class Tracks {

  private final Database database;

  Tracks(Database database) {
    this.database = database;
  }

  /**
   * Adds tracks, and to known ones what was not known of them, all or none.
   *
   * <p>What is known of a track stays, except that a newer popularity replaces an older one.
   */
  public void put(Collection<? extends Track> tracks) throws IOException {
    database.change(
        sql -> {
          for (Track track : tracks) {
            TrackRows.put(sql, TrackRecord.copyOf(track));
          }
        });
  }

  /** All that is known of a track, empty for one that is not. */
  public Optional<TrackRecord> find(TrackId track) throws IOException {
    return database.read(
        sql ->
            sql.first(
                "SELECT " + TrackRows.COLUMNS + " FROM tracks t WHERE t.track_id = ?",
                TrackRows::read,
                track.value()));
  }

  /** All tracks in the order they became known. */
  public Catalog catalog() throws IOException {
    return database.read(
        sql ->
            Catalog.of(
                sql.list(
                    "SELECT " + TrackRows.COLUMNS + " FROM tracks t ORDER BY t.id",
                    TrackRows::read)));
  }

  /**
   * The tracks that are the same recording, the track itself included where it is known: those of
   * the same ISRC, and those whose title and main artist {@link org.songnet.playlist.TrackNames}
   * reads alike.
   */
  public List<TrackRecord> sameRecording(Track track) throws IOException {
    TrackRecord record = TrackRecord.copyOf(track);
    return database.read(
        sql -> {
          List<TrackRecord> same = new ArrayList<>();
          sql.each(
              "SELECT "
                  + TrackRows.COLUMNS
                  + " FROM tracks t WHERE t.track_id = ?1 OR (t.recording = ?2 AND ?2 <> '')"
                  + " OR t.isrc = ?3 ORDER BY t.id",
              row -> same.add(TrackRows.read(row)),
              record.id().value(),
              TrackRows.recording(record),
              record.isrc().orElse(null));
          return same;
        });
  }

  /**
   * Takes note of who made tracks, all or none.
   *
   * <p>A track that the library does not know becomes known by its id.
   *
   * @param artists for each track the ids that a service gives to its artists, such as {@code
   *     spotify:artist:…}; what was noted before stays
   */
  public void putArtistIds(Map<TrackId, List<String>> artists) throws IOException {
    database.change(
        sql -> {
          Numbers numbers = new Numbers(sql);
          for (Map.Entry<TrackId, List<String>> track : artists.entrySet()) {
            for (String artist : track.getValue()) {
              sql.update(
                  "INSERT OR IGNORE INTO track_artists (track, artist) VALUES (?, ?)",
                  numbers.track(track.getKey()),
                  artist);
            }
          }
        });
  }

  /** The ids of the artists of each track of which some are known. */
  public Map<TrackId, Set<String>> artistIds() throws IOException {
    return database.read(
        sql -> {
          Map<TrackId, Set<String>> ids = new LinkedHashMap<>();
          sql.each(
              "SELECT t.track_id, a.artist FROM track_artists a JOIN tracks t ON t.id = a.track"
                  + " ORDER BY a.track, a.artist",
              row ->
                  ids.computeIfAbsent(new TrackId(row.getString(1)), track -> new LinkedHashSet<>())
                      .add(row.getString(2)));
          return ids;
        });
  }

  /** How many tracks there are. */
  public int count() throws IOException {
    return (int) (long) database.read(sql -> sql.number("SELECT count(*) FROM tracks"));
  }
}
