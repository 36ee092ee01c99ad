package org.songnet.models.dl4j.twotower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.models.dl4j.TrainingBatches;
import org.songnet.models.java.rnn.Seeds;
import org.songnet.vector.SparseMatrix;

/**
 * All different pairs of a listener and a song he heard, some of them held out.
 *
 * <p>Every listener keeps a pair to learn from.
 */
final class Pairs implements TrainingBatches<PairBatch> {

  /** More would make validation slower and not surer. */
  private static final int MOST_HELD_OUT = 10_000;

  private final SparseMatrix heard;
  private final int[] users;
  private final PairBatch heldOut;
  private final int batchSize;

  Pairs(SparseMatrix plays, TwoTowerConfig config) {
    this.batchSize = config.batchSize();
    boolean[] held = hold(plays, config);
    int[] offsets = new int[plays.rows() + 1];
    int kept = 0;
    int[] columns = new int[plays.size()];
    float[] values = new float[plays.size()];
    List<int[]> out = new ArrayList<>();
    for (int user = 0; user < plays.rows(); user++) {
      for (int i = plays.start(user); i < plays.end(user); i++) {
        if (held[i]) {
          out.add(new int[] {user, plays.column(i)});
        } else {
          columns[kept] = plays.column(i);
          values[kept++] = plays.value(i);
        }
      }
      offsets[user + 1] = kept;
    }
    this.heard =
        SparseMatrix.of(
            offsets, Arrays.copyOf(columns, kept), Arrays.copyOf(values, kept), plays.columns());
    this.users = new int[kept];
    for (int user = 0; user < heard.rows(); user++) {
      Arrays.fill(users, heard.start(user), heard.end(user), user);
    }
    this.heldOut =
        new PairBatch(
            out.stream().mapToInt(pair -> pair[0]).toArray(),
            out.stream().mapToInt(pair -> pair[1]).toArray());
  }

  private static boolean[] hold(SparseMatrix plays, TwoTowerConfig config) {
    SplittableRandom random = Seeds.random(config.seed(), Seeds.SPLIT);
    double share = Math.min(config.validationShare(), (double) MOST_HELD_OUT / plays.size());
    boolean[] held = new boolean[plays.size()];
    for (int user = 0; user < plays.rows(); user++) {
      int kept = plays.length(user);
      for (int i = plays.start(user); i < plays.end(user); i++) {
        held[i] = random.nextDouble() < share && kept > 1;
        kept -= held[i] ? 1 : 0;
      }
    }
    return held;
  }

  /** What is learnt from: a row for each listener, a column for each song, how much he heard it. */
  SparseMatrix heard() {
    return heard;
  }

  @Override
  public List<PairBatch> epoch(SplittableRandom random) {
    int[] order = IntStream.range(0, users.length).toArray();
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    List<PairBatch> batches = new ArrayList<>();
    for (int from = 0; from < order.length; from += batchSize) {
      int[] some = Arrays.copyOfRange(order, from, Math.min(order.length, from + batchSize));
      batches.add(
          new PairBatch(
              Arrays.stream(some).map(i -> users[i]).toArray(),
              Arrays.stream(some).map(heard::column).toArray()));
    }
    return batches;
  }

  @Override
  public List<PairBatch> validation() {
    return heldOut.positions() == 0 ? List.of() : List.of(heldOut);
  }
}
