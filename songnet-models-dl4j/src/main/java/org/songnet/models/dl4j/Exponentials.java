package org.songnet.models.dl4j;

/** Exponentials of many floats, the same on every machine. */
final class Exponentials {

  private static final float LOG2_E = 1.442695f;
  // ln(2) in two parts, the first with so few bits that its multiples are exact.
  private static final float LN2_HIGH = 355f / 512;
  private static final float LN2_LOW = -2.1219444E-4f;
  // Adding and subtracting this rounds to the nearest whole number.
  private static final float ROUND = 12582912f;
  private static final int ROUND_BITS = 0x4B400000;

  private Exponentials() {}

  /**
   * The natural exponential to a relative error of 2e-7, for arguments up to 88.
   *
   * <p>With n the whole number nearest to x·log₂e, 2ⁿ goes into the exponent bits and the rest
   * through a Taylor polynomial. Below -87 the answer is that of -87, about 1e-38. {@code NaN}
   * stays {@code NaN}.
   */
  static float exp(float x) {
    float bounded = Math.max(-87f, x);
    float shifted = bounded * LOG2_E + ROUND;
    float n = shifted - ROUND;
    float r = (bounded - n * LN2_HIGH) - n * LN2_LOW;
    float p = 1 / 120f + r * (1 / 720f);
    p = 1 / 24f + r * p;
    p = 1 / 6f + r * p;
    p = 1 / 2f + r * p;
    p = 1 + r * p;
    p = 1 + r * p;
    int exponent = Float.floatToRawIntBits(shifted) - ROUND_BITS;
    return p * Float.intBitsToFloat((exponent + 127) << 23);
  }

  /**
   * Turns values of a range into the exponentials of their distances from a maximum.
   *
   * @return the sum of the exponentials
   */
  static double expAndSum(float[] values, int from, int to, float maximum) {
    for (int i = from; i < to; i++) {
      values[i] = exp(values[i] - maximum);
    }
    return sum(values, from, to);
  }

  private static double sum(float[] values, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    for (; i < to; i++) {
      a += values[i];
    }
    return (a + b) + (c + d);
  }

  /** The largest value of a range; {@code NaN} if one is. */
  static float maximum(float[] values, int from, int to) {
    float maximum = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      maximum = Math.max(maximum, values[i]);
    }
    return maximum;
  }

  /** Turns logits into natural-log probabilities. */
  static void logSoftmax(float[] logits) {
    float maximum = maximum(logits, 0, logits.length);
    float[] copy = logits.clone();
    float shift = (float) (maximum + StrictMath.log(expAndSum(copy, 0, copy.length, maximum)));
    for (int i = 0; i < logits.length; i++) {
      logits[i] -= shift;
    }
  }
}
