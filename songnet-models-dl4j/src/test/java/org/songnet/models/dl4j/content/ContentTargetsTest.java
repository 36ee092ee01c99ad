package org.songnet.models.dl4j.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;

class ContentTargetsTest {

  private static final UserId USER = new UserId("me");

  private static final Catalog CATALOG =
      Catalog.of(
          List.of(
              Track.of("a", "", "").withDuration(Duration.ofSeconds(100)),
              Track.of("b", "", "").withDuration(Duration.ofSeconds(200)),
              Track.of("c", "", ""),
              Track.of("d", "", ""),
              Track.of("e", "", "")));

  private static float[] all(ContentTargets targets) {
    float[] all = new float[CATALOG.size()];
    for (int track = 0; track < all.length; track++) {
      all[track] = targets.target(track);
    }
    return all;
  }

  @Test
  void countsAreRanked() {
    Interactions heard =
        Interactions.over(CATALOG).add(USER, new int[] {0, 0, 0, 0, 1, 1, 3, 3, 2}).build();

    // Ranks from the least: c 1; b and d share 2 and 3, so 2.5 of 1 to 4; a 4.
    assertThat(all(ContentTargets.counts(heard))).containsExactly(1, .5f, 0, .5f, Float.NaN);
  }

  @Test
  void whereAllWereHeardEquallyOftenAllAreLiked() {
    Interactions heard = Interactions.over(CATALOG).add(USER, new int[] {0, 1}).build();

    assertThat(all(ContentTargets.counts(heard)))
        .containsExactly(1, 1, Float.NaN, Float.NaN, Float.NaN);
  }

  @Test
  void sharesAreMeansOfWhatWasPlayed() {
    Instant end = Instant.parse("2024-01-01T00:00:00Z");
    Interactions heard =
        Interactions.of(
            CATALOG,
            List.of(
                Session.of(
                    List.of(
                        listen("a", end, 100),
                        listen("a", end.plusSeconds(60), 50),
                        listen("b", end.plusSeconds(120), 300),
                        listen("c", end.plusSeconds(180), 10)))));

    assertThat(all(ContentTargets.shares(heard)))
        .containsExactly(.75f, 1, Float.NaN, Float.NaN, Float.NaN);
  }

  private static Listen listen(String track, Instant end, int seconds) {
    return new Listen(USER, new TrackId(track), end, Duration.ofSeconds(seconds), Skip.NO);
  }

  @Test
  void sharesNeedTimes() {
    Interactions heard = Interactions.over(CATALOG).add(USER, new int[] {0, 1}).build();

    assertThatThrownBy(() -> ContentTargets.shares(heard))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target=counts");
  }

  @Test
  void labelsAreTakenAsTheyAre() {
    Map<TrackId, Double> labels =
        Map.of(new TrackId("b"), 1.0, new TrackId("d"), 0.0, new TrackId("unknown"), 1.0);

    assertThat(all(ContentTargets.labels(CATALOG, labels)))
        .containsExactly(Float.NaN, 1, Float.NaN, 0, Float.NaN);
    assertThatThrownBy(() -> ContentTargets.labels(CATALOG, Map.of(new TrackId("b"), Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("track b");
    assertThatThrownBy(() -> ContentTargets.labels(CATALOG, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
