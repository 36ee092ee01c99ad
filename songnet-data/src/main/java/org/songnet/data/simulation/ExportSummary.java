package org.songnet.data.simulation;

import java.util.List;

/**
 * What stands in an export that was written: what an importer should find.
 *
 * @param rows rows of all audio files
 * @param plays different plays of songs outside private sessions
 * @param incognitoPlays different plays of songs in private sessions
 * @param podcasts rows of podcast episodes
 * @param duplicates rows that repeat another row of the same or of another file
 * @param audioFiles names of the audio files inside the archive
 */
public record ExportSummary(
    int rows,
    int plays,
    int incognitoPlays,
    int podcasts,
    int duplicates,
    List<String> audioFiles) {

  /** Copies the list. */
  public ExportSummary {
    audioFiles = List.copyOf(audioFiles);
  }
}
