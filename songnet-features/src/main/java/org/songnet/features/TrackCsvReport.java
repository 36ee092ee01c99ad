package org.songnet.features;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the rows of a table: {@code rows = tracks + duplicates + skipped}.
 *
 * @param source the file
 * @param rows rows below the header, empty lines not counted
 * @param tracks different tracks found
 * @param duplicates rows of a track that an earlier row had told of, folded into it
 * @param skippedRows rows that could not be used, by reason
 * @param badCells cells that were not what their column holds and were taken as missing, by column
 * @param missingValues tracks without a value, by feature
 */
public record TrackCsvReport(
    String source,
    int rows,
    int tracks,
    int duplicates,
    Map<String, Integer> skippedRows,
    Map<String, Integer> badCells,
    Map<String, Integer> missingValues) {

  /** Copies the maps; they come out in the order of their names. */
  public TrackCsvReport {
    skippedRows = sorted(skippedRows);
    badCells = sorted(badCells);
    missingValues = sorted(missingValues);
  }

  private static Map<String, Integer> sorted(Map<String, Integer> counts) {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** One line for people to read. */
  @Override
  public String toString() {
    return "%s: %d rows, %d tracks, %d duplicates, skipped %s, bad cells %s, missing %s"
        .formatted(source, rows, tracks, duplicates, skippedRows, badCells, missingValues);
  }
}
