package org.songnet.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Measures how fast a large export is imported.
 *
 * <p>{@code generate FILE ROWS} writes a seeded export in the form of a real one, about 700 bytes a
 * row in files of 12 MB; {@code import PATH TIMES} reads it so many times, at first in a JVM as
 * cold as the command's, and prints the rate of each by the clock and by the processor time of the
 * whole process, the compiler's and the collector's included.
 */
public final class ImportSpeed {

  private static final int BYTES_PER_FILE = 12_000_000;
  private static final int TRACKS = 20_000;
  private static final long AUDIOBOOKS_SINCE = 1_700_000_000;
  private static final String AUDIOBOOK_KEYS =
      "\"audiobook_title\": null,\n    \"audiobook_uri\": null,\n    "
          + "\"audiobook_chapter_uri\": null,\n    \"audiobook_chapter_title\": null,\n    ";
  private static final String[] REASONS = {
    "trackdone", "trackdone", "trackdone", "fwdbtn", "endplay", "unexpected-exit-while-paused"
  };
  private static final String[] PLATFORMS = {
    "Android OS 9 API 28 (samsung, SM-G960F)", "iOS 14.4.2 (iPhone12,8)", "Windows 10 (10.0.19042)"
  };

  private ImportSpeed() {}

  /** Generates or imports, as the class comment says. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 3 && arguments[0].equals("generate")) {
      generate(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    } else if (arguments.length == 3 && arguments[0].equals("import")) {
      for (int time = 0; time < Integer.parseInt(arguments[2]); time++) {
        System.out.println(measure(Path.of(arguments[1])));
      }
    } else {
      throw new IllegalArgumentException("give generate FILE ROWS or import PATH TIMES");
    }
  }

  /** Writes a zip of an extended export with so many rows; the same each time. */
  static void generate(Path zip, int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(42);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip));
        ZipOutputStream archive = new ZipOutputStream(out)) {
      long seconds = Instant.parse("2012-03-01T08:00:00Z").getEpochSecond();
      StringBuilder json = new StringBuilder();
      int file = 0;
      for (int row = 0; row < rows; row++) {
        seconds += random.nextInt(10) == 0 ? random.nextInt(20_000) : 30 + random.nextInt(300);
        json.append(json.isEmpty() ? "[\n" : ",\n");
        append(json, seconds, random);
        if (json.length() > BYTES_PER_FILE || row == rows - 1) {
          String name = "Streaming_History_Audio_2012-2024_%d.json".formatted(file++);
          archive.putNextEntry(new ZipEntry("Spotify Extended Streaming History/" + name));
          archive.write(json.append("\n]").toString().getBytes(StandardCharsets.UTF_8));
          archive.closeEntry();
          json.setLength(0);
        }
      }
    }
  }

  private static void append(StringBuilder json, long seconds, SplittableRandom random) {
    int track = (int) (TRACKS * Math.pow(random.nextDouble(), 3));
    int played =
        random.nextInt(4) == 0 ? random.nextInt(30_000) : 120_000 + random.nextInt(200_000);
    String id = Long.toString(track * 0x9E3779B97F4A7C15L & Long.MAX_VALUE, 36);
    json.append(
        """
          {
            "ts": "%s",
            "platform": "%s",
            "ms_played": %d,
            "conn_country": "DE",
            "ip_addr": "192.0.2.%d",
            "master_metadata_track_name": "Song number %d of the generator",
            "master_metadata_album_artist_name": "Künstlerin %d",
            "master_metadata_album_album_name": "Collected Works, Volume %d",
            "spotify_track_uri": "spotify:track:%s%s",
            "episode_name": null,
            "episode_show_name": null,
            "spotify_episode_uri": null,
            %s"reason_start": "trackdone",
            "reason_end": "%s",
            "shuffle": %b,
            "skipped": %b,
            "offline": false,
            "offline_timestamp": %d,
            "incognito_mode": false
          }"""
            .formatted(
                Instant.ofEpochSecond(seconds),
                PLATFORMS[random.nextInt(PLATFORMS.length)],
                played,
                random.nextInt(256),
                track,
                track / 20,
                track / 10,
                "0".repeat(22 - id.length()),
                id,
                seconds < AUDIOBOOKS_SINCE ? "" : AUDIOBOOK_KEYS,
                REASONS[random.nextInt(REASONS.length)],
                random.nextBoolean(),
                played < 30_000,
                seconds));
  }

  /** Imports once and says how long it took. */
  static String measure(Path path) throws IOException {
    long start = System.nanoTime();
    Duration processorStart = processorTime();
    ImportResult result = ListeningHistoryImporter.importFrom(path);
    double processor = processorTime().minus(processorStart).toMillis() / 1e3;
    double seconds = (System.nanoTime() - start) / 1e9;
    long rows = result.report().read();
    return String.format(
        Locale.ROOT,
        "%,d rows, %,d kept; clock %.2f s, %,.0f rows/s; processor %.2f s, %,.0f rows/s",
        rows,
        result.report().kept(),
        seconds,
        rows / seconds,
        processor,
        rows / processor);
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
