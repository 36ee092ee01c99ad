package org.songnet.models.dl4j;

/** Exponentials of many floats, the same on every machine. */
final class Exponentials {

  private static final float LOG2_E = 1.442695f;
  // Adding and subtracting this rounds to the nearest whole number.
  private static final float ROUND = 12582912f;
  private static final int ROUND_BITS = 0x4B400000;
  // ln(2)^n / n!, the Taylor polynomial of 2^f.
  private static final float C1 = 0.6931472f;
  private static final float C2 = 0.2402265f;
  private static final float C3 = 0.05550411f;
  private static final float C4 = 0.009618129f;
  private static final float C5 = 0.0013333558f;
  private static final float C6 = 0.0001540353f;

  private Exponentials() {}

  /**
   * The natural exponential to a relative error of 2e-7, for arguments up to 88.
   *
   * <p>2 to the whole part of x·log₂e goes into the exponent bits; the rest is a Taylor polynomial.
   * Below -87 the answer is that of -87, about 1e-38. {@code NaN} stays {@code NaN}.
   */
  static float exp(float x) {
    float z = Math.max(-87f, x) * LOG2_E;
    float shifted = z + ROUND;
    float f = z - (shifted - ROUND);
    float p = C5 + f * C6;
    p = C4 + f * p;
    p = C3 + f * p;
    p = C2 + f * p;
    p = C1 + f * p;
    p = 1 + f * p;
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
