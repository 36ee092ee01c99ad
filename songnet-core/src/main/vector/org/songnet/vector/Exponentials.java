package org.songnet.vector;

import static org.songnet.vector.PlainExponentials.*;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link PlainExponentials} on a vector of numbers at a time: the same steps, so the same bits. */
final class Exponentials {

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final int W = F.length();

  private Exponentials() {}

  static void exp(float[] x, int from, int to) {
    int i = from;
    for (; i <= to - W; i += W) {
      exp(FloatVector.fromArray(F, x, i)).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = PlainExponentials.exp(x[i]);
    }
  }

  static void sigmoid(float[] x, int from, int to) {
    int i = from;
    for (; i <= to - W; i += W) {
      FloatVector v = FloatVector.fromArray(F, x, i);
      FloatVector e = exp(v.abs().neg());
      FloatVector numerator =
          FloatVector.broadcast(F, 1).blend(e, v.compare(VectorOperators.LT, 0f));
      numerator.div(e.add(1f)).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = PlainExponentials.sigmoid(x[i]);
    }
  }

  static void tanh(float[] x, int from, int to) {
    int i = from;
    for (; i <= to - W; i += W) {
      FloatVector v = FloatVector.fromArray(F, x, i);
      FloatVector size = v.abs();
      FloatVector z = v.mul(v);
      FloatVector near =
          z.mul(T5).add(T4).mul(z).add(T3).mul(z).add(T2).mul(z).add(T1).mul(z).mul(v).add(v);
      FloatVector e = exp(size.mul(-2f));
      FloatVector far = FloatVector.broadcast(F, 1).sub(e).div(e.add(1f));
      far = far.blend(far.neg(), v.compare(VectorOperators.LT, 0f));
      far.blend(near, size.compare(VectorOperators.LT, NEAR)).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = PlainExponentials.tanh(x[i]);
    }
  }

  private static FloatVector exp(FloatVector x) {
    FloatVector v = x.min(HIGHEST).max(LOWEST);
    FloatVector shifted = v.mul(LOG2_E).add(SHIFTER);
    FloatVector n = shifted.sub(SHIFTER);
    FloatVector r = v.sub(n.mul(LN_2_HIGH)).sub(n.mul(LN_2_LOW));
    FloatVector p = r.mul(E5).add(E4).mul(r).add(E3).mul(r).add(E2).mul(r).add(E1).mul(r).add(E0);
    FloatVector y = p.mul(r.mul(r)).add(r).add(1f);
    IntVector power = shifted.reinterpretAsInts().sub(SHIFTER_BITS);
    IntVector half = power.lanewise(VectorOperators.ASHR, 1);
    return y.mul(powerOfTwo(half)).mul(powerOfTwo(power.sub(half)));
  }

  private static FloatVector powerOfTwo(IntVector n) {
    return n.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
  }
}
