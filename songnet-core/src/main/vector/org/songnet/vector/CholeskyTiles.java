package org.songnet.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Four lines of a triangular matrix at a time, in whole vectors. */
final class CholeskyTiles {

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final int W = F.length();

  private CholeskyTiles() {}

  static void subtract(float[][] upper, int i, int k, int size) {
    float[] a = upper[k];
    float[] b = upper[k + 1];
    float[] c = upper[k + 2];
    float[] d = upper[k + 3];
    for (int line = i; line < i + 4; line += 2) {
      float[] s = upper[line];
      float[] t = upper[line + 1];
      FloatVector as = FloatVector.broadcast(F, -a[line]);
      FloatVector bs = FloatVector.broadcast(F, -b[line]);
      FloatVector cs = FloatVector.broadcast(F, -c[line]);
      FloatVector ds = FloatVector.broadcast(F, -d[line]);
      FloatVector at = FloatVector.broadcast(F, -a[line + 1]);
      FloatVector bt = FloatVector.broadcast(F, -b[line + 1]);
      FloatVector ct = FloatVector.broadcast(F, -c[line + 1]);
      FloatVector dt = FloatVector.broadcast(F, -d[line + 1]);
      for (int r = i / W * W; r < size; r += W) {
        FloatVector x = FloatVector.fromArray(F, s, r);
        FloatVector y = FloatVector.fromArray(F, t, r);
        FloatVector ar = FloatVector.fromArray(F, a, r);
        FloatVector br = FloatVector.fromArray(F, b, r);
        FloatVector cr = FloatVector.fromArray(F, c, r);
        FloatVector dr = FloatVector.fromArray(F, d, r);
        x = ar.fma(as, x);
        y = ar.fma(at, y);
        x = br.fma(bs, x);
        y = br.fma(bt, y);
        x = cr.fma(cs, x);
        y = cr.fma(ct, y);
        dr.fma(ds, x).intoArray(s, r);
        dr.fma(dt, y).intoArray(t, r);
      }
    }
  }
}
