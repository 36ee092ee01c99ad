package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuickselectTest {

  @Test
  void agreesWithSorting() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      int n = 1 + random.nextInt(200);
      int kinds = 1 + random.nextInt(300); // few kinds: many equal numbers
      int[] numbers = random.ints(n, -kinds, kinds).toArray();
      int k = 1 + random.nextInt(n);
      int[] sorted = numbers.clone();
      Arrays.sort(sorted);

      assertThat(Quickselect.kthLargest(numbers, n, k)).isEqualTo(sorted[n - k]);
    }
  }

  @Test
  void looksAtTheFirstNumbersOnly() {
    assertThat(Quickselect.kthLargest(new int[] {3, 1, 2, 9}, 3, 1)).isEqualTo(3);
  }

  @Test
  void orderedAndConstantNumbersAreNoTrap() {
    int[] ascending = new int[100_000];
    Arrays.setAll(ascending, i -> i);
    int[] organ = new int[100_000];
    Arrays.setAll(organ, i -> Math.min(i, organ.length - i));

    assertThat(Quickselect.kthLargest(ascending, 100_000, 100)).isEqualTo(99_900);
    assertThat(Quickselect.kthLargest(organ, 100_000, 100)).isEqualTo(49_950);
    assertThat(Quickselect.kthLargest(new int[100_000], 100_000, 100)).isZero();
  }

  @Test
  void sortableIntegersCompareAsTheirNumbersDo() {
    float[] numbers = {
      -Float.MAX_VALUE, -1, -Float.MIN_VALUE, 0, Float.MIN_VALUE, 1, Float.MAX_VALUE
    };
    for (int i = 1; i < numbers.length; i++) {
      assertThat(RankKey.sortable(numbers[i])).isGreaterThan(RankKey.sortable(numbers[i - 1]));
    }
    for (float number : numbers) {
      assertThat(RankKey.score(RankKey.sortable(number))).isEqualTo(number);
    }
  }
}
