package org.songnet.models.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Numbers in another order. */
public final class Shuffles {

  private Shuffles() {}

  /** Shuffles numbers where they are (Fisher and Yates). */
  public static void shuffle(int[] numbers, SplittableRandom random) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int number = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = number;
    }
  }

  /** The numbers from 0 to before {@code size}, shuffled and cut into batches. */
  public static List<int[]> batches(int size, int batchSize, SplittableRandom random) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    shuffle(order, random);
    return batches(order, batchSize);
  }

  /** Cuts numbers into batches, the last of which may be smaller. */
  public static List<int[]> batches(int[] numbers, int batchSize) {
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < numbers.length; from += batchSize) {
      batches.add(Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + batchSize)));
    }
    return batches;
  }
}
