package org.songnet.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of one vector with scattered rows, and weighted sums of them: four rows, or four vectors
 * of a row, at a time.
 *
 * <p>Lanes are added up by halves, in an order that does not depend on who compiles it, which that
 * of {@code reduceLanes} does.
 */
final class RowTiles {

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final int W = F.length();
  private static final VectorShuffle<Float> BY_8 = shuffle(8);
  private static final VectorShuffle<Float> BY_4 = shuffle(4);
  private static final VectorShuffle<Float> BY_2 = shuffle(2);
  private static final VectorShuffle<Float> BY_1 = shuffle(1);

  private RowTiles() {}

  /** Swaps lanes so far apart; none where there are too few. */
  private static VectorShuffle<Float> shuffle(int distance) {
    return VectorShuffle.fromOp(F, lane -> distance < W ? lane ^ distance : lane);
  }

  static void products(float[] rows, int[] at, int from, int to, float[] x, float[] out) {
    int j = from;
    for (; j <= to - 4; j += 4) {
      four(rows, at[j], at[j + 1], at[j + 2], at[j + 3], x, out, j);
    }
    for (; j < to; j++) {
      one(rows, at[j], x, out, j);
    }
  }

  private static void four(
      float[] rows, int at0, int at1, int at2, int at3, float[] x, float[] out, int to) {
    FloatVector a = FloatVector.zero(F);
    FloatVector b = FloatVector.zero(F);
    FloatVector c = FloatVector.zero(F);
    FloatVector d = FloatVector.zero(F);
    int k = 0;
    for (; k <= x.length - W; k += W) {
      FloatVector v = FloatVector.fromArray(F, x, k);
      a = FloatVector.fromArray(F, rows, at0 + k).fma(v, a);
      b = FloatVector.fromArray(F, rows, at1 + k).fma(v, b);
      c = FloatVector.fromArray(F, rows, at2 + k).fma(v, c);
      d = FloatVector.fromArray(F, rows, at3 + k).fma(v, d);
    }
    out[to] = sum(a) + rest(rows, at0, x, k);
    out[to + 1] = sum(b) + rest(rows, at1, x, k);
    out[to + 2] = sum(c) + rest(rows, at2, x, k);
    out[to + 3] = sum(d) + rest(rows, at3, x, k);
  }

  private static void one(float[] rows, int at, float[] x, float[] out, int to) {
    FloatVector a = FloatVector.zero(F);
    int k = 0;
    for (; k <= x.length - W; k += W) {
      a = FloatVector.fromArray(F, rows, at + k).fma(FloatVector.fromArray(F, x, k), a);
    }
    out[to] = sum(a) + rest(rows, at, x, k);
  }

  private static float sum(FloatVector lanes) {
    FloatVector s = lanes;
    if (W > 8) {
      s = s.add(s.rearrange(BY_8));
    }
    if (W > 4) {
      s = s.add(s.rearrange(BY_4));
    }
    s = s.add(s.rearrange(BY_2));
    return s.add(s.rearrange(BY_1)).lane(0);
  }

  private static float rest(float[] rows, int at, float[] x, int from) {
    float sum = 0;
    for (int k = from; k < x.length; k++) {
      sum = Math.fma(rows[at + k], x[k], sum);
    }
    return sum;
  }

  static void scale(float[] rows, int at, float factor, float[] scales, float[] out, int outAt) {
    int k = 0;
    for (; k <= scales.length - W; k += W) {
      FloatVector scale = FloatVector.fromArray(F, scales, k).mul(factor);
      FloatVector.fromArray(F, rows, at + k).mul(scale).intoArray(out, outAt + k);
    }
    for (; k < scales.length; k++) {
      out[outAt + k] = factor * scales[k] * rows[at + k];
    }
  }

  static void addRows(float[] rows, int[] at, int from, int to, float[] weights, float[] y) {
    int k = 0;
    for (; k <= y.length - 4 * W; k += 4 * W) {
      addFour(rows, at, from, to, weights, y, k);
    }
    for (; k <= y.length - W; k += W) {
      FloatVector a = FloatVector.fromArray(F, y, k);
      for (int j = from; j < to; j++) {
        FloatVector w = FloatVector.broadcast(F, weights[j]);
        a = FloatVector.fromArray(F, rows, at[j] + k).fma(w, a);
      }
      a.intoArray(y, k);
    }
    for (; k < y.length; k++) {
      float sum = y[k];
      for (int j = from; j < to; j++) {
        sum = Math.fma(weights[j], rows[at[j] + k], sum);
      }
      y[k] = sum;
    }
  }

  /** Four vectors of columns. */
  private static void addFour(
      float[] rows, int[] at, int from, int to, float[] weights, float[] y, int k) {
    FloatVector a = FloatVector.fromArray(F, y, k);
    FloatVector b = FloatVector.fromArray(F, y, k + W);
    FloatVector c = FloatVector.fromArray(F, y, k + 2 * W);
    FloatVector d = FloatVector.fromArray(F, y, k + 3 * W);
    for (int j = from; j < to; j++) {
      FloatVector w = FloatVector.broadcast(F, weights[j]);
      int row = at[j] + k;
      a = FloatVector.fromArray(F, rows, row).fma(w, a);
      b = FloatVector.fromArray(F, rows, row + W).fma(w, b);
      c = FloatVector.fromArray(F, rows, row + 2 * W).fma(w, c);
      d = FloatVector.fromArray(F, rows, row + 3 * W).fma(w, d);
    }
    a.intoArray(y, k);
    b.intoArray(y, k + W);
    c.intoArray(y, k + 2 * W);
    d.intoArray(y, k + 3 * W);
  }
}
