package org.songnet.models.java.rnn;

import java.util.List;
import java.util.SplittableRandom;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;

/**
 * Vectors of tracks that are their own part plus what their features make of them: v = e + f·W.
 *
 * <p>In every batch some tracks go without their own part, so that features learn to stand for a
 * track alone: Volkovs, Yu and Poutanen 2017, "DropoutNet: Addressing Cold Start in Recommender
 * Systems". Tracks that training never heard have no own part at all.
 *
 * <p>The table is composed whole for each batch; beside a softmax over it that costs little.
 */
final class FeatureVectors implements ItemVectors {

  /** Rows of a task. */
  private static final int ROWS = 256;

  private final CatalogFeatures features;
  private final boolean[] heard;
  private final double dropout;
  private final int size;
  private final Parameter own;
  private final Parameter weights;
  private final Parameter table;
  private final boolean[] withOwn;

  /**
   * Vectors of which the own part is as it is and features weigh little at first.
   *
   * @param own a row for each track
   * @param counts how often each was heard
   * @param dropout the share of tracks without an own part in a batch
   */
  FeatureVectors(
      CatalogFeatures features,
      Parameter own,
      int[] counts,
      double dropout,
      double range,
      SplittableRandom random) {
    this.features = features;
    this.own = own;
    this.dropout = dropout;
    this.size = own.width();
    this.weights =
        new Parameter("featureWeights", features.size(), size)
            .uniform(range / Math.sqrt(features.size()), random);
    this.table = new Parameter("composedVectors", own.rows(), size);
    this.heard = new boolean[counts.length];
    for (int track = 0; track < counts.length; track++) {
      heard[track] = counts[track] > 0;
    }
    this.withOwn = new boolean[heard.length];
  }

  @Override
  public Parameter table() {
    return table;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(own, weights);
  }

  @Override
  public void compose(SplittableRandom random) {
    for (int track = 0; track < withOwn.length; track++) {
      withOwn[track] = random.nextDouble() >= dropout && heard[track];
    }
    add();
  }

  @Override
  public void compose() {
    System.arraycopy(heard, 0, withOwn, 0, heard.length);
    add();
  }

  private void add() {
    Tasks.ranges(withOwn.length, ROWS, this::add);
  }

  private void add(int from, int to) {
    int width = features.size();
    Gemm.multiply(
        1,
        Matrix.of(features.rows(), from * width, to - from, width, width),
        Matrix.of(weights.values(), width, size),
        0,
        Matrix.of(table.values(), from * size, to - from, size, size));
    for (int track = from; track < to; track++) {
      if (withOwn[track]) {
        Rows.add(own.values(), track * size, table.values(), track * size, size);
      }
    }
  }

  @Override
  public void spread() {
    float[] gradient = table.gradient();
    Gemm.multiply(
        1,
        Matrix.of(features.rows(), withOwn.length, features.size()).transposed(),
        Matrix.of(gradient, withOwn.length, size),
        1,
        Matrix.of(weights.gradient(), features.size(), size));
    weights.touchAll();
    table.forEachTouched(
        track -> {
          if (withOwn[track]) {
            own.addGradient(track, gradient, track * size, 1);
          }
        });
    table.clearGradient();
  }
}
