package org.songnet.models.java.rnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Sequences that are trained on together.
 *
 * <p>A sequence of n tracks has n - 1 positions: the track at a position is the input and the one
 * after it the target. Sequences stand in order of falling length, so at every time step the ones
 * that still run are the first {@code active(step)}. Positions are packed, step after step, without
 * padding: a batch costs what its tracks cost.
 */
final class Batch {

  private final int[] starts;
  private final int[] inputs;
  private final int[] targets;
  private final int[][] circumstances;
  private final float[] kept;
  private final boolean fades;

  /**
   * Packs sequences of tracks of which nothing more is known.
   *
   * @param sequences at least one, each of at least two catalog indices
   */
  Batch(List<int[]> sequences) {
    this(sequences, Listens.tracksAlone());
  }

  /**
   * Packs sequences of listens.
   *
   * @param sequences at least one, each of at least two
   */
  Batch(List<int[]> sequences, Listens listens) {
    List<int[]> sorted = new ArrayList<>(sequences);
    sorted.sort(Comparator.comparingInt((int[] sequence) -> sequence.length).reversed());
    int[] active = new int[sorted.get(0).length - 1];
    for (int[] sequence : sorted) {
      for (int step = 0; step < sequence.length - 1; step++) {
        active[step]++;
      }
    }
    starts = new int[active.length + 1];
    System.arraycopy(active, 0, starts, 1, active.length);
    Arrays.parallelPrefix(starts, Integer::sum);
    inputs = new int[starts[active.length]];
    targets = new int[inputs.length];
    circumstances = new int[inputs.length][];
    kept = new float[inputs.length];
    boolean any = false;
    int position = 0;
    for (int step = 0; step < active.length; step++) {
      for (int i = 0; i < active[step]; i++) {
        int listen = sorted.get(i)[step];
        inputs[position] = listens.track(listen);
        circumstances[position] = listens.circumstances(listen);
        kept[position] = step == 0 ? 1 : listens.kept(listen);
        any |= kept[position] != 1;
        targets[position++] = listens.track(sorted.get(i)[step + 1]);
      }
    }
    fades = any;
  }

  /** How many sequences there are. */
  int sequences() {
    return active(0);
  }

  /** How many time steps the longest has. */
  int steps() {
    return starts.length - 1;
  }

  /** How many positions there are. */
  int positions() {
    return inputs.length;
  }

  /** The first position of a step. */
  int start(int step) {
    return starts[step];
  }

  /** How many sequences still run at a step. */
  int active(int step) {
    return starts[step + 1] - starts[step];
  }

  /** The catalog index heard at each position. */
  int[] inputs() {
    return inputs;
  }

  /** The rows of the circumstances of each position. */
  int[][] circumstances() {
    return circumstances;
  }

  /** Whether a position finds less than the whole state before it. */
  boolean fades() {
    return fades;
  }

  /** The share of the state before it that a position finds. */
  float kept(int position) {
    return kept[position];
  }

  /** The catalog index heard next at each position. */
  int[] targets() {
    return targets;
  }
}
