package org.songnet.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.data.DataFormatException;

/** Collects the rows of one file. */
final class TrackTable {

  private static final Pattern BARE_SPOTIFY_ID = Pattern.compile("[0-9A-Za-z]{22}");

  private static final int LONGEST_LIST = 500;

  private final String source;
  private final int width;
  private final int idColumn;
  private final List<String> features;
  private final int[] featureColumns;
  private final TrackCells cells;
  private final Map<TrackId, TrackRecord> tracks = new LinkedHashMap<>();
  private final Map<TrackId, float[]> values = new LinkedHashMap<>();
  private int rows;
  private int duplicates;
  private final Map<String, Integer> skippedRows = new TreeMap<>();
  private final Map<String, Integer> badCells = new TreeMap<>();

  TrackTable(String source, List<String> headerRow, TrackCsvOptions options)
      throws DataFormatException {
    Header header = new Header(headerRow);
    this.source = source;
    width = headerRow.size();
    idColumn =
        options.idColumn().isEmpty() ? header.find(Header.ID) : header.exactly(options.idColumn());
    if (idColumn < 0) {
      throw missing(
          header, options.idColumn().isEmpty() ? "a track id" : "'" + options.idColumn() + "'");
    }
    features = features(header, options);
    featureColumns = features.stream().mapToInt(header::find).toArray();
    cells = new TrackCells(header);
  }

  private List<String> features(Header header, TrackCsvOptions options) throws DataFormatException {
    if (options.features().isEmpty()) {
      List<String> present =
          TrackCsvOptions.AUDIO_FEATURES.stream().filter(name -> header.find(name) >= 0).toList();
      if (present.isEmpty()) {
        throw missing(header, "an audio feature such as danceability");
      }
      return present;
    }
    for (String name : options.features()) {
      if (header.find(name) < 0) {
        throw missing(header, "'" + name + "'");
      }
    }
    return options.features();
  }

  private DataFormatException missing(Header header, String what) {
    String names = String.join(", ", header.names());
    return new DataFormatException(
        source,
        "no column for " + what,
        "name the column; the header has "
            + (names.length() > LONGEST_LIST ? names.substring(0, LONGEST_LIST) + "…" : names));
  }

  void add(List<String> row) {
    rows++;
    if (row.size() != width) {
      count(skippedRows, "not as many fields as the header");
    } else if (row.get(idColumn).isBlank()) {
      count(skippedRows, "no track id");
    } else {
      add(id(row.get(idColumn).strip()), row);
    }
  }

  private static TrackId id(String text) {
    return new TrackId(BARE_SPOTIFY_ID.matcher(text).matches() ? "spotify:track:" + text : text);
  }

  private void add(TrackId id, List<String> row) {
    float[] found = features(row);
    float[] known = values.putIfAbsent(id, found);
    if (known == null) {
      tracks.put(id, cells.read(id, row, thing -> count(badCells, thing)));
      return;
    }
    duplicates++;
    for (int i = 0; i < known.length; i++) {
      known[i] = Float.isNaN(known[i]) ? found[i] : known[i];
    }
    tracks.computeIfPresent(id, (same, track) -> withGenres(track, cells.genres(row)));
  }

  private float[] features(List<String> row) {
    float[] found = new float[featureColumns.length];
    for (int i = 0; i < found.length; i++) {
      String name = features.get(i);
      try {
        found[i] = Cells.feature(name, row.get(featureColumns[i]));
      } catch (NumberFormatException e) {
        count(badCells, name);
        found[i] = Float.NaN;
      }
    }
    return found;
  }

  private static TrackRecord withGenres(TrackRecord track, List<String> more) {
    if (track.genres().containsAll(more)) {
      return track;
    }
    Set<String> all = new LinkedHashSet<>(track.genres());
    all.addAll(more);
    return track.withGenres(new ArrayList<>(all));
  }

  private static void count(Map<String, Integer> counts, String what) {
    counts.merge(what, 1, Integer::sum);
  }

  TrackData build() {
    Map<String, Integer> missing = new TreeMap<>();
    for (float[] row : values.values()) {
      for (int i = 0; i < row.length; i++) {
        if (Float.isNaN(row[i])) {
          count(missing, features.get(i));
        }
      }
    }
    TrackCsvReport report =
        new TrackCsvReport(source, rows, tracks.size(), duplicates, skippedRows, badCells, missing);
    return new TrackData(
        List.copyOf(tracks.values()), new FeatureTable(source, features, values), report);
  }
}
