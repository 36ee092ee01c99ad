package org.songnet.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoodClustersTest {

  /** Three groups on a line, at 0, 10 and 30, four points each. */
  private static final double[][] POINTS =
      IntStream.range(0, 12)
          .mapToObj(i -> new double[] {new int[] {0, 10, 30}[i % 3] + i / 3})
          .toArray(double[][]::new);

  @Test
  void findsTheGroupsNearestToTheirCentresFirst() {
    int[][] members = new MoodClusters(POINTS, 3, new Random(1)).members(4);

    for (int[] mood : members) {
      assertThat(Arrays.stream(mood).map(i -> i % 3).distinct().toArray()).hasSize(1);
      assertThat(Arrays.stream(mood).limit(2).map(i -> i / 3)).containsExactly(1, 2);
    }
  }

  @Test
  void ordersMoodsByNeighbourhoodFromTheLowest() {
    MoodClusters clusters = new MoodClusters(POINTS, 3, new Random(1));
    int[] ring = clusters.ring(0);
    int[][] members = clusters.members(4);

    assertThat(Arrays.stream(ring).map(mood -> members[mood][0] % 3)).containsExactly(0, 1, 2);
  }

  @Test
  void fillsEveryMoodEvenWhenAllPointsAreAlike() {
    int[][] members = new MoodClusters(new double[6][2], 3, new Random(1)).members(2);

    assertThat(Arrays.stream(members).flatMapToInt(Arrays::stream).sorted())
        .containsExactly(0, 1, 2, 3, 4, 5);
  }
}
