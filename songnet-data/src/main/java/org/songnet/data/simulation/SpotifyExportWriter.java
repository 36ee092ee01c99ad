package org.songnet.data.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a simulated history as the archive that Spotify sends out: an extended streaming history.
 *
 * <p>Format and oddities are those of real exports: several audio files that overlap by a few rows,
 * rows written twice, podcasts, private sessions, plays of 0 ms that share their time with another
 * one, nulls, two units of {@code offline_timestamp}, a video file, a PDF, an entry of {@code
 * __MACOSX}. That nobody listened stands in a text file in the archive and in every row: platform
 * {@code songnet simulator}, country {@code ZZ}, an IP address reserved for documentation.
 *
 * <p>One history gives the same bytes every time, as far as the JVM's zlib compresses alike.
 * Stateless and safe for concurrent use.
 */
public final class SpotifyExportWriter {

  /** About the 12 MB a file has in real exports. */
  private static final int ROWS_PER_FILE = 14_000;

  private static final int OVERLAP = 12;
  private static final String TRACK_PREFIX = "spotify:track:";
  private static final String PDF = "%PDF-1.4\n% simulated, no content\n%%EOF\n";
  private static final String README =
      """
      THIS IS SIMULATED DATA. Nobody listened to this.

      songnet made this archive with a random number generator, seed %s, in the format of
      Spotify's extended streaming history, to try out and to demonstrate the import. It has
      nothing to do with any Spotify account. Every row has the platform "%s",
      the country "ZZ" and an IP address reserved for documentation.
      """;

  /** Makes a writer. */
  public SpotifyExportWriter() {}

  /**
   * Writes a history to a zip file; an existing file is replaced.
   *
   * @return what an importer should find in it
   * @throws IllegalArgumentException if nothing was played, or a track that was played has no
   *     {@code spotify:track:} id
   * @throws IOException if the file cannot be written
   */
  public ExportSummary write(SimulatedHistory history, Path zip) throws IOException {
    requireSpotifyIds(history);
    SimulationConfig config = history.plan().config();
    ExportRows export = new ExportRows(history);
    List<ExportRow> rows = export.rows();
    List<String> audioFiles = new ArrayList<>();
    int overlaps = 0;
    try (ExportArchive archive = new ExportArchive(zip, dayAfter(config))) {
      archive.text(
          "READ ME - simulated data.txt", README.formatted(config.seed(), ExportRow.PLATFORM));
      archive.text("ReadMeFirst_ExtendedStreamingHistory.pdf", PDF);
      for (int from = 0; from < rows.size(); from += ROWS_PER_FILE) {
        int begin = Math.max(0, from - OVERLAP);
        int end = Math.min(from + ROWS_PER_FILE, rows.size());
        audioFiles.add(archive.rows("Audio", audioFiles.size(), rows.subList(begin, end)));
        overlaps += from - begin;
      }
      archive.rows("Video", audioFiles.size(), videos(rows));
      archive.macOsFork(audioFiles.get(0));
    }
    return export.summary(overlaps, audioFiles);
  }

  private static void requireSpotifyIds(SimulatedHistory history) {
    if (history.sessions().isEmpty()) {
      throw new IllegalArgumentException("history must have a play; simulate more days");
    }
    for (SimulatedPlay play : history.plays()) {
      if (!play.track().value().startsWith(TRACK_PREFIX)) {
        throw new IllegalArgumentException(
            "track ids must begin with " + TRACK_PREFIX + " to be in an export: " + play.track());
      }
    }
  }

  private static LocalDateTime dayAfter(SimulationConfig config) {
    return LocalDate.of(config.startYear(), 1, 1).plusDays(config.days()).atStartOfDay();
  }

  /** A few episodes watched; an importer of songs leaves the file alone. */
  private static List<ExportRow> videos(List<ExportRow> rows) {
    List<ExportRow> videos = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += ROWS_PER_FILE / 4) {
      videos.add(ExportRow.podcast(rows.get(i).endedAt().plusSeconds(3_600), 600_000, i));
    }
    return videos;
  }
}
