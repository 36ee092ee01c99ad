package org.songnet.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of four vectors of columns: 24 sums, four columns and a broadcast fill 29 of the 32 vector
 * registers that AVX-512 and NEON have.
 *
 * <p>The sums are written out one by one: a vector that passes through an array or a call that is
 * not inlined becomes an object, which costs a factor of ten.
 */
final class WideTile {

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final int W = F.length();
  private static final int COLUMNS = Shape.BLOCK;

  private WideTile() {}

  static void multiply(
      int rows,
      float[] a,
      int at,
      int stride,
      int step,
      float[] panel,
      int panelAt,
      int depth,
      float[] out,
      int outAt) {
    for (int column = 0; column < COLUMNS; column += 4 * W) {
      switch (rows) {
        case 6 -> six(a, at, stride, step, panel, panelAt + column, depth, out, outAt + column);
        case 4 -> four(a, at, stride, step, panel, panelAt + column, depth, out, outAt + column);
        default -> one(a, at, step, panel, panelAt + column, depth, out, outAt + column);
      }
    }
  }

  /** Six rows times 4 vectors of columns. */
  private static void six(
      float[] a,
      int at,
      int stride,
      int step,
      float[] p,
      int panelAt,
      int depth,
      float[] out,
      int outAt) {
    int at1 = at + stride;
    int at2 = at1 + stride;
    int at3 = at2 + stride;
    int at4 = at3 + stride;
    int at5 = at4 + stride;
    FloatVector c00 = FloatVector.zero(F);
    FloatVector c01 = FloatVector.zero(F);
    FloatVector c02 = FloatVector.zero(F);
    FloatVector c03 = FloatVector.zero(F);
    FloatVector c10 = FloatVector.zero(F);
    FloatVector c11 = FloatVector.zero(F);
    FloatVector c12 = FloatVector.zero(F);
    FloatVector c13 = FloatVector.zero(F);
    FloatVector c20 = FloatVector.zero(F);
    FloatVector c21 = FloatVector.zero(F);
    FloatVector c22 = FloatVector.zero(F);
    FloatVector c23 = FloatVector.zero(F);
    FloatVector c30 = FloatVector.zero(F);
    FloatVector c31 = FloatVector.zero(F);
    FloatVector c32 = FloatVector.zero(F);
    FloatVector c33 = FloatVector.zero(F);
    FloatVector c40 = FloatVector.zero(F);
    FloatVector c41 = FloatVector.zero(F);
    FloatVector c42 = FloatVector.zero(F);
    FloatVector c43 = FloatVector.zero(F);
    FloatVector c50 = FloatVector.zero(F);
    FloatVector c51 = FloatVector.zero(F);
    FloatVector c52 = FloatVector.zero(F);
    FloatVector c53 = FloatVector.zero(F);
    for (int j = 0, i = 0, b = panelAt; j < depth; j++, i += step, b += COLUMNS) {
      FloatVector b0 = FloatVector.fromArray(F, p, b);
      FloatVector b1 = FloatVector.fromArray(F, p, b + W);
      FloatVector b2 = FloatVector.fromArray(F, p, b + 2 * W);
      FloatVector b3 = FloatVector.fromArray(F, p, b + 3 * W);
      FloatVector a0 = FloatVector.broadcast(F, a[at + i]);
      c00 = b0.fma(a0, c00);
      c01 = b1.fma(a0, c01);
      c02 = b2.fma(a0, c02);
      c03 = b3.fma(a0, c03);
      FloatVector a1 = FloatVector.broadcast(F, a[at1 + i]);
      c10 = b0.fma(a1, c10);
      c11 = b1.fma(a1, c11);
      c12 = b2.fma(a1, c12);
      c13 = b3.fma(a1, c13);
      FloatVector a2 = FloatVector.broadcast(F, a[at2 + i]);
      c20 = b0.fma(a2, c20);
      c21 = b1.fma(a2, c21);
      c22 = b2.fma(a2, c22);
      c23 = b3.fma(a2, c23);
      FloatVector a3 = FloatVector.broadcast(F, a[at3 + i]);
      c30 = b0.fma(a3, c30);
      c31 = b1.fma(a3, c31);
      c32 = b2.fma(a3, c32);
      c33 = b3.fma(a3, c33);
      FloatVector a4 = FloatVector.broadcast(F, a[at4 + i]);
      c40 = b0.fma(a4, c40);
      c41 = b1.fma(a4, c41);
      c42 = b2.fma(a4, c42);
      c43 = b3.fma(a4, c43);
      FloatVector a5 = FloatVector.broadcast(F, a[at5 + i]);
      c50 = b0.fma(a5, c50);
      c51 = b1.fma(a5, c51);
      c52 = b2.fma(a5, c52);
      c53 = b3.fma(a5, c53);
    }
    c00.intoArray(out, outAt);
    c01.intoArray(out, outAt + W);
    c02.intoArray(out, outAt + 2 * W);
    c03.intoArray(out, outAt + 3 * W);
    c10.intoArray(out, outAt + COLUMNS);
    c11.intoArray(out, outAt + COLUMNS + W);
    c12.intoArray(out, outAt + COLUMNS + 2 * W);
    c13.intoArray(out, outAt + COLUMNS + 3 * W);
    c20.intoArray(out, outAt + 2 * COLUMNS);
    c21.intoArray(out, outAt + 2 * COLUMNS + W);
    c22.intoArray(out, outAt + 2 * COLUMNS + 2 * W);
    c23.intoArray(out, outAt + 2 * COLUMNS + 3 * W);
    c30.intoArray(out, outAt + 3 * COLUMNS);
    c31.intoArray(out, outAt + 3 * COLUMNS + W);
    c32.intoArray(out, outAt + 3 * COLUMNS + 2 * W);
    c33.intoArray(out, outAt + 3 * COLUMNS + 3 * W);
    c40.intoArray(out, outAt + 4 * COLUMNS);
    c41.intoArray(out, outAt + 4 * COLUMNS + W);
    c42.intoArray(out, outAt + 4 * COLUMNS + 2 * W);
    c43.intoArray(out, outAt + 4 * COLUMNS + 3 * W);
    c50.intoArray(out, outAt + 5 * COLUMNS);
    c51.intoArray(out, outAt + 5 * COLUMNS + W);
    c52.intoArray(out, outAt + 5 * COLUMNS + 2 * W);
    c53.intoArray(out, outAt + 5 * COLUMNS + 3 * W);
  }

  /** Four rows times 4 vectors of columns. */
  private static void four(
      float[] a,
      int at,
      int stride,
      int step,
      float[] p,
      int panelAt,
      int depth,
      float[] out,
      int outAt) {
    int at1 = at + stride;
    int at2 = at1 + stride;
    int at3 = at2 + stride;
    FloatVector c00 = FloatVector.zero(F);
    FloatVector c01 = FloatVector.zero(F);
    FloatVector c02 = FloatVector.zero(F);
    FloatVector c03 = FloatVector.zero(F);
    FloatVector c10 = FloatVector.zero(F);
    FloatVector c11 = FloatVector.zero(F);
    FloatVector c12 = FloatVector.zero(F);
    FloatVector c13 = FloatVector.zero(F);
    FloatVector c20 = FloatVector.zero(F);
    FloatVector c21 = FloatVector.zero(F);
    FloatVector c22 = FloatVector.zero(F);
    FloatVector c23 = FloatVector.zero(F);
    FloatVector c30 = FloatVector.zero(F);
    FloatVector c31 = FloatVector.zero(F);
    FloatVector c32 = FloatVector.zero(F);
    FloatVector c33 = FloatVector.zero(F);
    for (int j = 0, i = 0, b = panelAt; j < depth; j++, i += step, b += COLUMNS) {
      FloatVector b0 = FloatVector.fromArray(F, p, b);
      FloatVector b1 = FloatVector.fromArray(F, p, b + W);
      FloatVector b2 = FloatVector.fromArray(F, p, b + 2 * W);
      FloatVector b3 = FloatVector.fromArray(F, p, b + 3 * W);
      FloatVector a0 = FloatVector.broadcast(F, a[at + i]);
      c00 = b0.fma(a0, c00);
      c01 = b1.fma(a0, c01);
      c02 = b2.fma(a0, c02);
      c03 = b3.fma(a0, c03);
      FloatVector a1 = FloatVector.broadcast(F, a[at1 + i]);
      c10 = b0.fma(a1, c10);
      c11 = b1.fma(a1, c11);
      c12 = b2.fma(a1, c12);
      c13 = b3.fma(a1, c13);
      FloatVector a2 = FloatVector.broadcast(F, a[at2 + i]);
      c20 = b0.fma(a2, c20);
      c21 = b1.fma(a2, c21);
      c22 = b2.fma(a2, c22);
      c23 = b3.fma(a2, c23);
      FloatVector a3 = FloatVector.broadcast(F, a[at3 + i]);
      c30 = b0.fma(a3, c30);
      c31 = b1.fma(a3, c31);
      c32 = b2.fma(a3, c32);
      c33 = b3.fma(a3, c33);
    }
    c00.intoArray(out, outAt);
    c01.intoArray(out, outAt + W);
    c02.intoArray(out, outAt + 2 * W);
    c03.intoArray(out, outAt + 3 * W);
    c10.intoArray(out, outAt + COLUMNS);
    c11.intoArray(out, outAt + COLUMNS + W);
    c12.intoArray(out, outAt + COLUMNS + 2 * W);
    c13.intoArray(out, outAt + COLUMNS + 3 * W);
    c20.intoArray(out, outAt + 2 * COLUMNS);
    c21.intoArray(out, outAt + 2 * COLUMNS + W);
    c22.intoArray(out, outAt + 2 * COLUMNS + 2 * W);
    c23.intoArray(out, outAt + 2 * COLUMNS + 3 * W);
    c30.intoArray(out, outAt + 3 * COLUMNS);
    c31.intoArray(out, outAt + 3 * COLUMNS + W);
    c32.intoArray(out, outAt + 3 * COLUMNS + 2 * W);
    c33.intoArray(out, outAt + 3 * COLUMNS + 3 * W);
  }

  /** One row times 4 vectors of columns. */
  private static void one(
      float[] a, int at, int step, float[] p, int panelAt, int depth, float[] out, int outAt) {
    FloatVector c00 = FloatVector.zero(F);
    FloatVector c01 = FloatVector.zero(F);
    FloatVector c02 = FloatVector.zero(F);
    FloatVector c03 = FloatVector.zero(F);
    for (int j = 0, i = 0, b = panelAt; j < depth; j++, i += step, b += COLUMNS) {
      FloatVector b0 = FloatVector.fromArray(F, p, b);
      FloatVector b1 = FloatVector.fromArray(F, p, b + W);
      FloatVector b2 = FloatVector.fromArray(F, p, b + 2 * W);
      FloatVector b3 = FloatVector.fromArray(F, p, b + 3 * W);
      FloatVector a0 = FloatVector.broadcast(F, a[at + i]);
      c00 = b0.fma(a0, c00);
      c01 = b1.fma(a0, c01);
      c02 = b2.fma(a0, c02);
      c03 = b3.fma(a0, c03);
    }
    c00.intoArray(out, outAt);
    c01.intoArray(out, outAt + W);
    c02.intoArray(out, outAt + 2 * W);
    c03.intoArray(out, outAt + 3 * W);
  }
}
