package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestKeysTest {

  @Test
  void theLargestAreKept() {
    Random random = new Random(11);
    LargestKeys largest = new LargestKeys(17);
    for (int count = 0; count < 200; count++) {
      long[] keys = random.longs(count, -50, 50).toArray();
      largest.clear();
      for (long key : keys) {
        largest.offer(key);
      }

      assertThat(largest.toArray()).containsExactlyInAnyOrder(best(keys, 17));
    }
  }

  private static long[] best(long[] keys, int count) {
    return Arrays.stream(keys)
        .boxed()
        .sorted(Comparator.reverseOrder())
        .limit(count)
        .mapToLong(Long::longValue)
        .toArray();
  }
}
