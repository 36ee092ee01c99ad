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
      if (8 * W == ROWS) {
        scoreEight(blocks, at + b * perBlock, query, scores, b * ROWS);
      } else {
        for (int row = 0; row < ROWS; row += 4 * W) {
          scoreFour(blocks, at + b * perBlock + row, query, scores, b * ROWS + row);
        }
      }
    }
  }

  /** Eight vectors of rows: with 256 bits a block, so that memory is read in order. */
  private static void scoreEight(float[] x, int at, float[] query, float[] scores, int scoresAt) {
    FloatVector a = FloatVector.zero(F);
    FloatVector b = FloatVector.zero(F);
    FloatVector c = FloatVector.zero(F);
    FloatVector d = FloatVector.zero(F);
    FloatVector e = FloatVector.zero(F);
    FloatVector f = FloatVector.zero(F);
    FloatVector g = FloatVector.zero(F);
    FloatVector h = FloatVector.zero(F);
    for (int j = 0, i = at; j < query.length; j++, i += ROWS) {
      FloatVector q = FloatVector.broadcast(F, query[j]);
      a = FloatVector.fromArray(F, x, i).fma(q, a);
      b = FloatVector.fromArray(F, x, i + W).fma(q, b);
      c = FloatVector.fromArray(F, x, i + 2 * W).fma(q, c);
      d = FloatVector.fromArray(F, x, i + 3 * W).fma(q, d);
      e = FloatVector.fromArray(F, x, i + 4 * W).fma(q, e);
      f = FloatVector.fromArray(F, x, i + 5 * W).fma(q, f);
      g = FloatVector.fromArray(F, x, i + 6 * W).fma(q, g);
      h = FloatVector.fromArray(F, x, i + 7 * W).fma(q, h);
    }
    a.intoArray(scores, scoresAt);
    b.intoArray(scores, scoresAt + W);
    c.intoArray(scores, scoresAt + 2 * W);
    d.intoArray(scores, scoresAt + 3 * W);
    e.intoArray(scores, scoresAt + 4 * W);
    f.intoArray(scores, scoresAt + 5 * W);
    g.intoArray(scores, scoresAt + 6 * W);
    h.intoArray(scores, scoresAt + 7 * W);
  }

  /**
   * Four vectors of rows. Even and odd components have sums of their own: eight chains hide the
   * latency.
   */
  private static void scoreFour(float[] x, int at, float[] query, float[] scores, int scoresAt) {
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
