package org.songnet.models.dl4j;

/** Exponentials of many floats, the same on every machine. */
public final class Exponentials {

  private Exponentials() {}

  /**
   * The natural exponential of 0 or less, to a relative error of 2e-5, below -40 of 3e-4.
   *
   * <p>A Taylor polynomial for x/128, squared seven times: unlike the usual way, which sets the
   * exponent bits, a loop of this is vectorised by the compiler and ten times as fast. Below -87
   * the answer is that of -87, about 1e-38. {@code NaN} stays {@code NaN}.
   */
  static float exp(float x) {
    float r = Math.max(-87f, x) * (1 / 128f);
    float p = 1 / 720f + r * (1 / 5040f);
    p = 1 / 120f + r * p;
    p = 1 / 24f + r * p;
    p = 1 / 6f + r * p;
    p = 1 / 2f + r * p;
    p = 1 + r * p;
    p = 1 + r * p;
    p *= p;
    p *= p;
    p *= p;
    p *= p;
    p *= p;
    p *= p;
    return p * p;
  }

  /**
   * Turns values of a range into the exponentials of their distances from a maximum.
   *
   * @return the sum of the exponentials
   */
  public static double expAndSum(float[] values, int from, int to, float maximum) {
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
  public static float maximum(float[] values, int from, int to) {
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
