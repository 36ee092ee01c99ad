package org.songnet.models.java.hybrid;

import java.util.SplittableRandom;

/** Puts numbers into a random order. */
final class Shuffles {

  private Shuffles() {}

  /** The numbers from 0 to below {@code size}. */
  static int[] numbers(int size, long seed) {
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = i;
    }
    shuffle(numbers, new SplittableRandom(seed));
    return numbers;
  }

  static void shuffle(int[] numbers, SplittableRandom random) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = swapped;
    }
  }
}
