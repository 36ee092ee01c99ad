package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopTracksTest {

  private static final float OUT = Float.NEGATIVE_INFINITY;

  private static int[] top(int k, float... scores) {
    return TopTracks.of(scores, k, new SplittableRandom(k));
  }

  @Test
  void theBestComeFirstAndWhatIsOutNever() {
    assertThat(top(3, .5f, OUT, 2, -1, 3)).containsExactly(4, 2, 0);
    assertThat(top(9, .5f, OUT, 2, -1, 3)).containsExactly(4, 2, 0, 3);
    assertThat(top(2, OUT, OUT)).isEmpty();
  }

  @Test
  void everyScoreIsSeenInAnyOrder() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 50; round++) {
      float[] scores = new float[30];
      for (int track = 0; track < scores.length; track++) {
        scores[track] = random.nextInt(1000);
      }
      float[] sorted = scores.clone();
      Arrays.sort(sorted);

      int[] top = TopTracks.of(scores, 7, random);
      for (int place = 0; place < top.length; place++) {
        assertThat(scores[top[place]]).isEqualTo(sorted[sorted.length - 1 - place]);
      }
    }
  }

  @Test
  void tiedTracksHaveTheSameChance() {
    float[] scores = {1, 2, 1, 1, 1};
    int[] seconds = new int[scores.length];
    IntStream.range(0, 4000)
        .forEach(seed -> seconds[TopTracks.of(scores, 2, new SplittableRandom(seed))[1]]++);

    // Four standard deviations of 4,000 draws with a chance of a quarter.
    assertThat(seconds[1]).isZero();
    assertThat(seconds[0]).isCloseTo(1000, within(110));
    assertThat(seconds[4]).isCloseTo(1000, within(110));
  }
}
