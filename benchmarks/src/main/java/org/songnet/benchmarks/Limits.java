package org.songnet.benchmarks;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** What the machine can do at most: reading memory, and multiplying and adding in registers. */
final class Limits {

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final int W = F.length();
  private static final int ROUNDS = 1 << 16;
  private static final int CHAINS = 12;

  private Limits() {}

  /** Reads every number once: eight chains of additions hide their latency. */
  static float stream(float[] x) {
    FloatVector a = FloatVector.zero(F);
    FloatVector b = FloatVector.zero(F);
    FloatVector c = FloatVector.zero(F);
    FloatVector d = FloatVector.zero(F);
    FloatVector e = FloatVector.zero(F);
    FloatVector f = FloatVector.zero(F);
    FloatVector g = FloatVector.zero(F);
    FloatVector h = FloatVector.zero(F);
    for (int i = 0; i <= x.length - 8 * W; i += 8 * W) {
      a = a.add(FloatVector.fromArray(F, x, i));
      b = b.add(FloatVector.fromArray(F, x, i + W));
      c = c.add(FloatVector.fromArray(F, x, i + 2 * W));
      d = d.add(FloatVector.fromArray(F, x, i + 3 * W));
      e = e.add(FloatVector.fromArray(F, x, i + 4 * W));
      f = f.add(FloatVector.fromArray(F, x, i + 5 * W));
      g = g.add(FloatVector.fromArray(F, x, i + 6 * W));
      h = h.add(FloatVector.fromArray(F, x, i + 7 * W));
    }
    return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).reduceLanes(VectorOperators.ADD);
  }

  /** Floating-point operations of one call of {@link #fma}. */
  static long fmaOperations() {
    return 2L * W * CHAINS * ROUNDS;
  }

  /** Multiplies and adds in registers alone. */
  static float fma() {
    FloatVector x = FloatVector.broadcast(F, 0.999f);
    FloatVector y = FloatVector.broadcast(F, 0.001f);
    FloatVector a = FloatVector.zero(F);
    FloatVector b = FloatVector.broadcast(F, 1);
    FloatVector c = FloatVector.broadcast(F, 2);
    FloatVector d = FloatVector.broadcast(F, 3);
    FloatVector e = FloatVector.broadcast(F, 4);
    FloatVector f = FloatVector.broadcast(F, 5);
    FloatVector g = FloatVector.broadcast(F, 6);
    FloatVector h = FloatVector.broadcast(F, 7);
    FloatVector i = FloatVector.broadcast(F, 8);
    FloatVector j = FloatVector.broadcast(F, 9);
    FloatVector k = FloatVector.broadcast(F, 10);
    FloatVector l = FloatVector.broadcast(F, 11);
    for (int round = 0; round < ROUNDS; round++) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
      i = i.fma(x, y);
      j = j.fma(x, y);
      k = k.fma(x, y);
      l = l.fma(x, y);
    }
    FloatVector sum =
        a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l);
    return sum.reduceLanes(VectorOperators.ADD);
  }
}
