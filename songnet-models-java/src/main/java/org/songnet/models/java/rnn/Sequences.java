package org.songnet.models.java.rnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.songnet.Interactions;

/**
 * The sessions of training data, cut into sequences of bounded length and parted into training and
 * validation: what every trainer of sequences starts from.
 *
 * @param training what is trained on
 * @param validation what is held out; empty where no share is
 */
public record Sequences(List<int[]> training, List<int[]> validation) {

  /** Batches in a window within which sequences are sorted by length. */
  private static final int WINDOW = 20;

  /**
   * Cuts and parts sessions.
   *
   * <p>Long sessions are cut into sequences of {@code maxLength} positions, each of which starts
   * with the last target of the one before, so every track but the first of a session is a target
   * once. Sessions of one track are left out.
   *
   * @param validationShare the share of the sessions held out, from 0 to below 1
   * @param maxLength positions of a sequence at most, at least 1
   * @param seed decides which sessions are held out
   * @throws IllegalArgumentException if no session has two tracks
   */
  public static Sequences of(Interactions data, double validationShare, int maxLength, long seed) {
    List<Integer> sessions = new ArrayList<>();
    for (int session = 0; session < data.sessionCount(); session++) {
      if (data.sessionLength(session) >= 2) {
        sessions.add(session);
      }
    }
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException(
          "interactions need a session of at least two tracks to learn an order from: " + data);
    }
    shuffle(sessions, Seeds.random(seed, Seeds.SPLIT));
    int held = (int) Math.round(validationShare * sessions.size());
    List<Integer> validation = new ArrayList<>(sessions.subList(0, held));
    List<Integer> training = new ArrayList<>(sessions.subList(held, sessions.size()));
    Collections.sort(validation);
    Collections.sort(training);
    return new Sequences(cut(data, training, maxLength), cut(data, validation, maxLength));
  }

  private static List<int[]> cut(Interactions data, List<Integer> sessions, int maxLength) {
    List<int[]> sequences = new ArrayList<>();
    for (int session : sessions) {
      int[] tracks = data.sessionTracks(session);
      for (int from = 0; from < tracks.length - 1; from += maxLength) {
        sequences.add(
            Arrays.copyOfRange(tracks, from, Math.min(tracks.length, from + maxLength + 1)));
      }
    }
    return sequences;
  }

  /**
   * The training batches of an epoch: shuffled, yet with sequences of about equal length together.
   *
   * @param batchSize sequences in a batch at most, at least 1
   */
  public List<List<int[]>> epoch(int batchSize, SplittableRandom random) {
    List<int[]> order = new ArrayList<>(training);
    shuffle(order, random);
    List<List<int[]>> batches = new ArrayList<>();
    for (int from = 0; from < order.size(); from += WINDOW * batchSize) {
      int end = Math.min(order.size(), from + WINDOW * batchSize);
      batches.addAll(sortedBatches(order.subList(from, end), batchSize));
    }
    shuffle(batches, random);
    return batches;
  }

  /** The validation batches, of so many sequences at most. */
  public List<List<int[]>> validationBatches(int batchSize) {
    return sortedBatches(validation, batchSize);
  }

  private static List<List<int[]>> sortedBatches(List<int[]> sequences, int batchSize) {
    List<int[]> sorted = new ArrayList<>(sequences);
    sorted.sort(Comparator.comparingInt(sequence -> sequence.length));
    List<List<int[]>> batches = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += batchSize) {
      batches.add(sorted.subList(from, Math.min(sorted.size(), from + batchSize)));
    }
    return batches;
  }

  private static <T> void shuffle(List<T> list, SplittableRandom random) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.nextInt(i + 1));
    }
  }
}
