package org.songnet.features;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.songnet.ReleaseDate;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/** Reads what a row tells of its track besides the features. */
final class TrackCells {

  private final int title;
  private final int artists;
  private final boolean commasInArtists;
  private final int album;
  private final int released;
  private final int duration;
  private final int popularity;
  private final int explicit;
  private final int genres;
  private final boolean commasInGenres;
  private final int isrc;

  TrackCells(Header header) {
    title = header.find(Header.TITLE);
    artists = header.find(Header.ARTISTS);
    // Exportify's way; elsewhere a comma belongs to a name.
    commasInArtists = artists >= 0 && artists == header.exactly("artist_name_s");
    album = header.find(Header.ALBUM);
    int date = header.find(Header.RELEASED);
    released = date >= 0 ? date : header.find(Header.YEAR);
    duration = header.find(Header.DURATION);
    popularity = header.find(Header.POPULARITY);
    explicit = header.find(Header.EXPLICIT);
    genres = header.find(Header.GENRES);
    commasInGenres =
        genres >= 0
            && (genres == header.exactly("genres") || genres == header.exactly("artist_genres"));
    isrc = header.find(Header.ISRC);
  }

  /**
   * Reads a row.
   *
   * @param badCell told the thing whose cell cannot be read and is left out
   */
  TrackRecord read(TrackId id, List<String> row, Consumer<String> badCell) {
    TrackRecord track =
        TrackRecord.of(id, text(row, title), Cells.list(text(row, artists), commasInArtists))
            .withGenres(genres(row));
    if (!text(row, album).isEmpty()) {
      track = track.withAlbum(text(row, album));
    }
    if (!text(row, isrc).isEmpty()) {
      track = track.withIsrc(text(row, isrc));
    }
    track = with(track, Header.RELEASED, text(row, released), badCell, TrackCells::withReleased);
    track = with(track, Header.DURATION, text(row, duration), badCell, TrackCells::withDuration);
    track =
        with(
            track,
            Header.POPULARITY,
            text(row, popularity),
            badCell,
            (old, cell) -> old.withPopularity(Cells.number(cell)));
    return with(track, Header.EXPLICIT, text(row, explicit), badCell, TrackCells::withExplicit);
  }

  List<String> genres(List<String> row) {
    return Cells.list(text(row, genres), commasInGenres);
  }

  private static String text(List<String> row, int column) {
    if (column < 0) {
      return "";
    }
    String cell = row.get(column).strip();
    return cell.equals("NA") ? "" : cell;
  }

  private interface Property {
    TrackRecord set(TrackRecord track, String cell);
  }

  private static TrackRecord with(
      TrackRecord track, String thing, String cell, Consumer<String> badCell, Property property) {
    if (Cells.isMissing(cell)) {
      return track;
    }
    try {
      return property.set(track, cell);
    } catch (IllegalArgumentException e) {
      badCell.accept(thing);
      return track;
    }
  }

  private static TrackRecord withReleased(TrackRecord track, String cell) {
    return track.withReleased(ReleaseDate.parse(cell));
  }

  private static TrackRecord withDuration(TrackRecord track, String cell) {
    return track.withDuration(Duration.ofMillis(Math.round(Cells.number(cell))));
  }

  private static TrackRecord withExplicit(TrackRecord track, String cell) {
    double value = Cells.number(cell);
    if (value != 0 && value != 1) {
      throw new IllegalArgumentException("explicit must be true or false: " + cell);
    }
    return track.withExplicit(value == 1);
  }
}
