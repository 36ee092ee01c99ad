package org.songnet.models.java.rnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
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
   * @return sequences of catalog indices
   * @throws IllegalArgumentException if no session has two tracks
   */
  public static Sequences of(Interactions data, double validationShare, int maxLength, long seed) {
    return of(data, sessions(data), validationShare, maxLength, seed, data::track);
  }

  /**
   * The same, as sequences of events.
   *
   * @param across whether consecutive sessions of a listener become one sequence where they fit
   *     together; what is held out is then such sequences
   */
  static Sequences ofEvents(
      Interactions data, boolean across, double validationShare, int maxLength, long seed) {
    List<Range> units = across ? runs(data, maxLength) : sessions(data);
    return of(data, units, validationShare, maxLength, seed, event -> event);
  }

  /** Events that stay together. */
  private record Range(int first, int end) {}

  private static List<Range> sessions(Interactions data) {
    List<Range> sessions = new ArrayList<>();
    for (int session = 0; session < data.sessionCount(); session++) {
      if (data.sessionLength(session) >= 2) {
        sessions.add(new Range(data.firstEvent(session), data.endEvent(session)));
      }
    }
    return sessions;
  }

  private static List<Range> runs(Interactions data, int maxLength) {
    List<Range> runs = new ArrayList<>();
    for (int user = 0; user < data.userCount(); user++) {
      int first = data.firstEvent(data.firstSession(user));
      for (int session = data.firstSession(user); session < data.endSession(user); session++) {
        boolean last = session + 1 == data.endSession(user);
        int end = data.endEvent(session);
        if (last || data.endEvent(session + 1) - first > maxLength + 1) {
          if (end - first >= 2) {
            runs.add(new Range(first, end));
          }
          first = end;
        }
      }
    }
    return runs;
  }

  private static Sequences of(
      Interactions data,
      List<Range> units,
      double validationShare,
      int maxLength,
      long seed,
      IntUnaryOperator code) {
    if (units.isEmpty()) {
      throw new IllegalArgumentException(
          "interactions need a session of at least two tracks to learn an order from: " + data);
    }
    List<Range> shuffled = new ArrayList<>(units);
    shuffle(shuffled, Seeds.random(seed, Seeds.SPLIT));
    int held = (int) Math.round(validationShare * units.size());
    return new Sequences(
        cut(shuffled.subList(held, units.size()), maxLength, code),
        cut(shuffled.subList(0, held), maxLength, code));
  }

  private static List<int[]> cut(List<Range> units, int maxLength, IntUnaryOperator code) {
    List<Range> inOrder = new ArrayList<>(units);
    inOrder.sort(Comparator.comparingInt(Range::first));
    List<int[]> sequences = new ArrayList<>();
    for (Range unit : inOrder) {
      for (int from = unit.first(); from < unit.end() - 1; from += maxLength) {
        int to = Math.min(unit.end(), from + maxLength + 1);
        sequences.add(IntStream.range(from, to).map(code).toArray());
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
