package org.songnet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A million listens over a hundred thousand tracks fit in a heap of 512 MB, in a JVM of its own.
 */
class InteractionsMemoryTest {

  private static final int TRACKS = 100_000;
  private static final int SESSIONS = 50_000;
  private static final int SESSION_LENGTH = 20;

  @Test
  void aMillionListensFitInHalfAGigabyte() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                InteractionsMemoryTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("1000000 events, 50000 sessions, 1000 users, 100000 tracks");
  }

  /** Builds the interactions from sessions of listens, all alive at the end. */
  public static void main(String[] args) {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < TRACKS; i++) {
      tracks.add(Track.of("spotify:track:%022d".formatted(i), "Title " + i, "Artist " + i % 5000));
    }
    Catalog catalog = Catalog.of(tracks);
    Random random = new Random(1);
    InteractionsBuilder builder = Interactions.over(catalog);
    for (int s = 0; s < SESSIONS; s++) {
      UserId user = new UserId("user" + s % 1000);
      List<Listen> listens = new ArrayList<>();
      Instant end = Instant.EPOCH.plus(Duration.ofHours(s));
      for (int i = 0; i < SESSION_LENGTH; i++) {
        TrackId track = catalog.track(random.nextInt(TRACKS)).id();
        end = end.plusSeconds(200);
        listens.add(new Listen(user, track, end, Duration.ofMinutes(3), Skip.NO));
      }
      builder.add(Session.of(listens));
    }
    Interactions interactions = builder.build();
    Runtime runtime = Runtime.getRuntime();
    System.out.println(interactions);
    System.out.println(
        "heap in use: " + ((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " MB");
    if (catalog.size() != TRACKS) {
      throw new AssertionError("the catalog is alive");
    }
  }
}
