package org.songnet.vector;

import static org.songnet.vector.PlainExponentials.*;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link PlainExponentials} on a vector of numbers at a time: the same steps, so the same bits. */
final class Exponentials {

  /*
   * Vectors must not become objects. They do where C2 has had enough of inlining, which depends on
   * who calls and comes sooner on JDK 17: there half the time went into it. So loops are short and
   * what needs an exponential goes over its array twice, no method takes or gives a vector, choices
   * are made by sign bits instead of masks, and bits are looked at by reinterpretShape with a
   * constant species and a cast, because what reinterpretAsInts looks up is not always a constant.
   */

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> I = IntVector.SPECIES_PREFERRED;
  private static final int W = F.length();

  private static final int SIGN = Integer.MIN_VALUE;

  /** Shifting by so many makes all bits of a number its sign. */
  private static final int TO_SIGN = 31;

  private static final int ONE = Float.floatToRawIntBits(1);
  private static final int BIAS = 127;
  private static final int MANTISSA = 23;

  /** Numbers worked on together where a copy is needed. */
  private static final int BLOCK = 512;

  private Exponentials() {}

  static void exp(float[] x, int from, int to) {
    int end = to - (to - from) % W;
    exp(x, from, end, 0);
    for (int i = end; i < to; i++) {
      x[i] = PlainExponentials.exp(x[i]);
    }
  }

  /**
   * Replaces whole vectors.
   *
   * @param folded 0 for the exponential of each number; {@link #SIGN} for that of minus its size,
   *     with the sign of the number
   */
  private static void exp(float[] x, int from, int end, int folded) {
    for (int i = from; i < end; i += W) {
      IntVector bits = (IntVector) FloatVector.fromArray(F, x, i).reinterpretShape(I, 0);
      FloatVector unclipped = (FloatVector) bits.or(folded).reinterpretShape(F, 0);
      FloatVector v = unclipped.min(HIGHEST).max(LOWEST);
      FloatVector shifted = v.mul(LOG2_E).add(SHIFTER);
      FloatVector n = shifted.sub(SHIFTER);
      FloatVector r = v.sub(n.mul(LN_2_HIGH)).sub(n.mul(LN_2_LOW));
      FloatVector p = r.mul(E5).add(E4).mul(r).add(E3).mul(r).add(E2).mul(r).add(E1).mul(r).add(E0);
      FloatVector y = p.mul(r.mul(r)).add(r).add(1f);
      IntVector power = ((IntVector) shifted.reinterpretShape(I, 0)).sub(SHIFTER_BITS);
      IntVector half = power.lanewise(VectorOperators.ASHR, 1);
      IntVector halfBits = half.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA);
      IntVector restBits = power.sub(half).add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA);
      FloatVector halfPower = (FloatVector) halfBits.reinterpretShape(F, 0);
      FloatVector restPower = (FloatVector) restBits.reinterpretShape(F, 0);
      IntVector result = (IntVector) y.mul(halfPower).mul(restPower).reinterpretShape(I, 0);
      ((FloatVector) result.or(bits.and(folded)).reinterpretShape(F, 0)).intoArray(x, i);
    }
  }

  static void sigmoid(float[] x, int from, int to) {
    int end = to - (to - from) % W;
    exp(x, from, end, SIGN);
    for (int i = from; i < end; i += W) {
      IntVector folded = (IntVector) FloatVector.fromArray(F, x, i).reinterpretShape(I, 0);
      IntVector bits = folded.and(~SIGN);
      // Divided is the exponential where x is negative, else 1.
      IntVector numeratorBits =
          bits.lanewise(VectorOperators.XOR, ONE)
              .and(folded.lanewise(VectorOperators.ASHR, TO_SIGN))
              .lanewise(VectorOperators.XOR, ONE);
      FloatVector numerator = (FloatVector) numeratorBits.reinterpretShape(F, 0);
      FloatVector e = (FloatVector) bits.reinterpretShape(F, 0);
      numerator.div(e.add(1f)).intoArray(x, i);
    }
    for (int i = end; i < to; i++) {
      x[i] = PlainExponentials.sigmoid(x[i]);
    }
  }

  static void tanh(float[] x, int from, int to) {
    int end = to - (to - from) % W;
    float[] folded = new float[Math.min(BLOCK, end - from)];
    for (int i = from; i < end; i += BLOCK) {
      int length = Math.min(BLOCK, end - i);
      for (int k = 0; k < length; k += W) {
        FloatVector.fromArray(F, x, i + k).mul(2f).intoArray(folded, k);
      }
      exp(folded, 0, length, SIGN);
      tanh(x, i, folded, length);
    }
    for (int i = end; i < to; i++) {
      x[i] = PlainExponentials.tanh(x[i]);
    }
  }

  /**
   * Replaces whole vectors.
   *
   * @param folded e to the minus 2|x|, with the sign of x
   */
  private static void tanh(float[] x, int from, float[] folded, int length) {
    for (int k = 0; k < length; k += W) {
      IntVector foldedBits = (IntVector) FloatVector.fromArray(F, folded, k).reinterpretShape(I, 0);
      FloatVector e = (FloatVector) foldedBits.and(~SIGN).reinterpretShape(F, 0);
      FloatVector size = e.neg().add(1f).div(e.add(1f));
      IntVector far = ((IntVector) size.reinterpretShape(I, 0)).or(foldedBits.and(SIGN));
      FloatVector v = FloatVector.fromArray(F, x, from + k);
      FloatVector z = v.mul(v);
      FloatVector odd =
          z.mul(T5).add(T4).mul(z).add(T3).mul(z).add(T2).mul(z).add(T1).mul(z).mul(v).add(v);
      IntVector near = (IntVector) odd.reinterpretShape(I, 0);
      IntVector beyond = (IntVector) v.abs().sub(NEAR).reinterpretShape(I, 0);
      IntVector chosen =
          near.lanewise(VectorOperators.XOR, far)
              .and(beyond.lanewise(VectorOperators.ASHR, TO_SIGN))
              .lanewise(VectorOperators.XOR, far);
      ((FloatVector) chosen.reinterpretShape(F, 0)).intoArray(x, from + k);
    }
  }
}
