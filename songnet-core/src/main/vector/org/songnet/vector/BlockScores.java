package org.songnet.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Inner products of one query with blocks of floats: one multiplication and addition a number read.
 */
final class BlockScores {

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final int W = F.length();
  private static final int ROWS = Shape.BLOCK;

  private BlockScores() {}

  static void score(float[] blocks, int at, int count, float[] query, float[] scores) {
    int perBlock = ROWS * query.length;
    for (int b = 0; b < count; b++) {
      for (int row = 0; row < ROWS; row += 4 * W) {
        score(blocks, at + b * perBlock + row, query, scores, b * ROWS + row);
      }
    }
  }

  /**
   * Four vectors of rows. Even and odd components have sums of their own: eight chains hide the
   * latency.
   */
  private static void score(float[] x, int at, float[] query, float[] scores, int scoresAt) {
    FloatVector a = FloatVector.zero(F);
    FloatVector b = FloatVector.zero(F);
    FloatVector c = FloatVector.zero(F);
    FloatVector d = FloatVector.zero(F);
    FloatVector e = FloatVector.zero(F);
    FloatVector f = FloatVector.zero(F);
    FloatVector g = FloatVector.zero(F);
    FloatVector h = FloatVector.zero(F);
    int j = 0;
    int i = at;
    for (; j < query.length - 1; j += 2, i += 2 * ROWS) {
      FloatVector even = FloatVector.broadcast(F, query[j]);
      a = FloatVector.fromArray(F, x, i).fma(even, a);
      b = FloatVector.fromArray(F, x, i + W).fma(even, b);
      c = FloatVector.fromArray(F, x, i + 2 * W).fma(even, c);
      d = FloatVector.fromArray(F, x, i + 3 * W).fma(even, d);
      FloatVector odd = FloatVector.broadcast(F, query[j + 1]);
      e = FloatVector.fromArray(F, x, i + ROWS).fma(odd, e);
      f = FloatVector.fromArray(F, x, i + ROWS + W).fma(odd, f);
      g = FloatVector.fromArray(F, x, i + ROWS + 2 * W).fma(odd, g);
      h = FloatVector.fromArray(F, x, i + ROWS + 3 * W).fma(odd, h);
    }
    if (j < query.length) {
      FloatVector last = FloatVector.broadcast(F, query[j]);
      a = FloatVector.fromArray(F, x, i).fma(last, a);
      b = FloatVector.fromArray(F, x, i + W).fma(last, b);
      c = FloatVector.fromArray(F, x, i + 2 * W).fma(last, c);
      d = FloatVector.fromArray(F, x, i + 3 * W).fma(last, d);
    }
    a.add(e).intoArray(scores, scoresAt);
    b.add(f).intoArray(scores, scoresAt + W);
    c.add(g).intoArray(scores, scoresAt + 2 * W);
    d.add(h).intoArray(scores, scoresAt + 3 * W);
  }
}
