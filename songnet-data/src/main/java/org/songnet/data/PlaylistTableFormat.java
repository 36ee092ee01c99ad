package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * Reads playlists from tables: the CSV that songnet writes, and those of Exportify, Soundiiz,
 * TuneMyMusic and their like.
 *
 * <p>Columns are found by their names. A table with a column that names the playlist holds one for
 * each of its values; otherwise it is one playlist. Rows are in the order of the position column
 * where there is one. Several artists in one field have semicolons between them.
 */
final class PlaylistTableFormat {

  private static final List<String> ID =
      List.of("id", "trackId", "trackUri", "spotifyUri", "spotifyId", "spotifyTrackId", "uri");
  private static final List<String> TITLE =
      List.of("title", "trackName", "song", "songName", "track", "name");
  private static final List<String> ARTISTS =
      List.of("artists", "artistNames", "artistName", "artist", "trackArtist", "creator");
  private static final List<String> ALBUM = List.of("album", "albumName", "trackAlbumName");
  private static final List<String> MILLIS =
      List.of("durationMs", "trackDurationMs", "durationMillis");
  private static final List<String> SECONDS = List.of("durationSeconds", "durationS");
  private static final List<String> ISRC = List.of("isrc");
  private static final List<String> POSITION = List.of("position", "pos");
  private static final List<String> PLAYLIST = List.of("playlistId", "playlist", "playlistName");
  private static final List<String> PLAYLIST_NAME = List.of("playlistName", "playlist");

  private static final List<String> ADDED = List.of("addedAt", "addedBy");

  private final PlaylistFile file;
  private final CsvTable table;
  private final OptionalInt id;
  private final OptionalInt title;
  private final OptionalInt artists;
  private final OptionalInt album;
  private final OptionalInt millis;
  private final OptionalInt seconds;
  private final OptionalInt isrc;
  private final OptionalInt position;
  private final OptionalInt playlist;
  private final OptionalInt playlistName;
  private final Map<String, Named> playlists = new LinkedHashMap<>();

  /** A playlist being read. */
  private record Named(String name, PlaylistDraft draft) {}

  private PlaylistTableFormat(CsvTable table, PlaylistFile file) {
    this.file = file;
    this.table = table;
    CsvHeader header = table.header();
    id = header.column(ID);
    title = header.column(TITLE);
    artists = header.column(ARTISTS);
    album = header.column(ALBUM);
    millis = header.column(MILLIS);
    seconds = header.column(SECONDS);
    isrc = header.column(ISRC);
    position = header.column(POSITION);
    playlist = header.column(PLAYLIST);
    playlistName = header.column(PLAYLIST_NAME);
  }

  /** Whether a table with this header is of playlists, and not of all the tracks of a catalog. */
  static boolean recognises(CsvHeader header) {
    boolean tracks = header.has(ID) || (header.has(TITLE) && header.has(ARTISTS));
    return tracks && (header.has(POSITION) || header.has(PLAYLIST) || header.has(ADDED));
  }

  static void read(InputStream in, PlaylistFile file) throws IOException {
    CsvTable table = new CsvTable(in);
    PlaylistTableFormat format = new PlaylistTableFormat(table, file);
    try {
      while (table.next()) {
        format.readRow();
      }
    } finally {
      format.finish();
      file.skip(SkipReason.MALFORMED, table.malformedLines());
    }
  }

  private void readRow() throws ImportCancelledException {
    Optional<TrackId> track = id();
    if (track.isEmpty()) {
      file.skip(SkipReason.NO_TRACK);
      return;
    }
    String told = table.field(playlist);
    String key = told.isEmpty() ? file.baseName() : told;
    Named named = playlists.computeIfAbsent(key, this::begin);
    long place = Numbers.whole(table.field(position)).orElse(named.draft().nextPosition());
    file.add(named.draft(), describe(track.get()), place);
  }

  private Named begin(String key) {
    String name = table.field(playlistName);
    return new Named(name.isEmpty() ? key : name, new PlaylistDraft());
  }

  private void finish() {
    playlists.forEach((key, named) -> file.finish(key, named.name(), named.draft()));
  }

  private Optional<TrackId> id() {
    String text = table.field(id);
    if (!text.isEmpty()) {
      return Optional.of(TrackLocation.id(text).orElseGet(() -> new TrackId(text)));
    }
    String name = table.field(title);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(PlaylistFile.named(artists().isEmpty() ? "" : artists().get(0), name));
  }

  private List<String> artists() {
    String text = table.field(artists);
    return text.indexOf(';') < 0
        ? file.artists(text)
        : Arrays.stream(text.split(";"))
            .map(String::strip)
            .filter(artist -> !artist.isEmpty())
            .toList();
  }

  private TrackRecord describe(TrackId track) {
    TrackRecord described = TrackRecord.of(track, table.field(title), artists());
    described = told(album).map(described::withAlbum).orElse(described);
    described = told(isrc).map(described::withIsrc).orElse(described);
    TrackRecord named = described;
    return Numbers.millis(table.field(millis))
        .or(() -> Numbers.seconds(table.field(seconds)))
        .map(named::withDuration)
        .orElse(named);
  }

  private Optional<String> told(OptionalInt column) {
    return Optional.of(table.field(column)).filter(text -> !text.isEmpty());
  }
}
