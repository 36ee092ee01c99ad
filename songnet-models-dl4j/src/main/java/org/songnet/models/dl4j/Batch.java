package org.songnet.models.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Sequences that are trained on together.
 *
 * <p>A sequence of n tracks has n - 1 positions: the track at a position is the input and the one
 * after it the target. Sequences stand in order of falling length, so at every time step the ones
 * that still run are the first {@code active(step)}, and padding is always at the end of a step.
 * The recurrence sees a padded block [steps, sequences, width]; everything else sees the positions
 * <em>packed</em>, step after step, without padding.
 */
final class Batch implements TrainingBatch {

  private final int[] active;
  private final int[] inputs;
  private final int[] targets;

  /**
   * Packs sequences.
   *
   * @param sequences at least one, each of at least two tracks
   */
  Batch(List<int[]> sequences) {
    List<int[]> sorted = new ArrayList<>(sequences);
    sorted.sort(Comparator.comparingInt((int[] sequence) -> sequence.length).reversed());
    active = new int[sorted.get(0).length - 1];
    for (int[] sequence : sorted) {
      for (int step = 0; step < sequence.length - 1; step++) {
        active[step]++;
      }
    }
    int positions = Arrays.stream(active).sum();
    inputs = new int[positions];
    targets = new int[positions];
    int position = 0;
    for (int step = 0; step < active.length; step++) {
      for (int i = 0; i < active[step]; i++) {
        inputs[position] = sorted.get(i)[step];
        targets[position++] = sorted.get(i)[step + 1];
      }
    }
  }

  /** How many sequences there are. */
  int sequences() {
    return active[0];
  }

  /** How many time steps the longest has. */
  int steps() {
    return active.length;
  }

  /** How many real positions there are. */
  @Override
  public int positions() {
    return inputs.length;
  }

  /** The catalog index heard at each position. */
  int[] inputs() {
    return inputs;
  }

  /** The catalog index heard next at each position. */
  int[] targets() {
    return targets;
  }

  /** Spreads packed rows over a block whose padding is zero. */
  float[] pad(float[] packed, int width) {
    float[] block = new float[steps() * sequences() * width];
    int from = 0;
    for (int step = 0; step < steps(); step++) {
      int length = active[step] * width;
      System.arraycopy(packed, from, block, step * sequences() * width, length);
      from += length;
    }
    return block;
  }

  /** Collects the real rows of a block: the inverse of {@link #pad}. */
  float[] pack(float[] block, int width) {
    float[] packed = new float[positions() * width];
    int to = 0;
    for (int step = 0; step < steps(); step++) {
      int length = active[step] * width;
      System.arraycopy(block, step * sequences() * width, packed, to, length);
      to += length;
    }
    return packed;
  }
}
