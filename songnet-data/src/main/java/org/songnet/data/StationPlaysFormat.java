package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.songnet.TrackRecord;

/**
 * Reads what radio stations played, as FiveThirtyEight published it for classic rock: each station
 * is one playlist.
 *
 * <p>The times are those of the scraping, many plays share one. The number behind the call sign in
 * {@code unique_id} counts backwards from the last play, so its descending order is the order of
 * playing.
 */
final class StationPlaysFormat {

  private static final List<String> SONG = List.of("song");
  private static final List<String> ARTIST = List.of("artist");
  private static final List<String> STATION = List.of("callsign");
  private static final List<String> PLAY = List.of("unique_id");

  private StationPlaysFormat() {}

  /** Whether a table with this header is of this format. */
  static boolean recognises(CsvHeader header) {
    return header.has(SONG) && header.has(ARTIST) && header.has(STATION) && header.has(PLAY);
  }

  static void read(InputStream in, PlaylistFile file) throws IOException {
    CsvTable table = new CsvTable(in);
    Map<String, PlaylistDraft> stations = new LinkedHashMap<>();
    try {
      readRows(table, file, stations);
    } finally {
      stations.forEach((callSign, plays) -> file.finish(callSign, callSign, plays));
      file.skip(SkipReason.MALFORMED, table.malformedLines());
    }
  }

  private static void readRows(
      CsvTable table, PlaylistFile file, Map<String, PlaylistDraft> stations) throws IOException {
    OptionalInt song = table.header().column(SONG);
    OptionalInt artist = table.header().column(ARTIST);
    OptionalInt station = table.header().column(STATION);
    OptionalInt play = table.header().column(PLAY);
    while (table.next()) {
      String title = table.field(song);
      String by = table.field(artist);
      String callSign = table.field(station);
      OptionalLong number = trailingNumber(table.field(play));
      if (title.isEmpty()) {
        file.skip(SkipReason.NO_TRACK);
      } else if (callSign.isEmpty() || number.isEmpty()) {
        file.skip(SkipReason.MALFORMED);
      } else {
        TrackRecord track = TrackRecord.of(PlaylistFile.named(by, title), title, file.artists(by));
        PlaylistDraft plays = stations.computeIfAbsent(callSign, key -> new PlaylistDraft());
        file.add(plays, track, -number.getAsLong());
      }
    }
  }

  private static OptionalLong trailingNumber(String id) {
    int start = id.length();
    while (start > 0 && id.charAt(start - 1) >= '0' && id.charAt(start - 1) <= '9') {
      start--;
    }
    return Numbers.whole(id.substring(start));
  }
}
