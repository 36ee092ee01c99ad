package org.songnet.vector;

/**
 * Exponential functions in single precision, to about 2 units in the last place.
 *
 * <p>The polynomials are those of Cephes (S. L. Moshier, expf and tanhf). Nothing is fused, so that
 * plain Java and the Vector API give the same bits.
 */
final class PlainExponentials {

  /** Beyond these, exp is infinite, or less than half the least float. */
  static final float HIGHEST = 89;

  static final float LOWEST = -104;

  static final float LOG2_E = 1.442695f;

  /** Adding it rounds a small number to a whole one, which then stands in the lowest bits. */
  static final float SHIFTER = 0x1.8p23f;

  static final int SHIFTER_BITS = Float.floatToRawIntBits(SHIFTER);

  /** ln 2 in two parts, the first so short that whole multiples of it are exact. */
  static final float LN_2_HIGH = 0x1.63p-1f;

  static final float LN_2_LOW = -0.00021219444f;

  static final float E0 = 0.5f;
  static final float E1 = 0.16666666f;
  static final float E2 = 0.041665796f;
  static final float E3 = 0.008333452f;
  static final float E4 = 0.0013981999f;
  static final float E5 = 0.00019875691f;

  /** Nearer to 0 than this, tanh is an odd polynomial. */
  static final float NEAR = 0.625f;

  static final float T1 = -0.3333328f;
  static final float T2 = 0.13331442f;
  static final float T3 = -0.053739715f;
  static final float T4 = 0.020639088f;
  static final float T5 = -0.0057049887f;

  private PlainExponentials() {}

  static float exp(float x) {
    float v = Math.max(LOWEST, Math.min(HIGHEST, x));
    float shifted = v * LOG2_E + SHIFTER;
    float n = shifted - SHIFTER;
    float r = v - n * LN_2_HIGH - n * LN_2_LOW;
    float p = ((((E5 * r + E4) * r + E3) * r + E2) * r + E1) * r + E0;
    float y = p * (r * r) + r + 1;
    // In two steps, because 2ⁿ itself may be too small or too large for a float.
    int power = Float.floatToRawIntBits(shifted) - SHIFTER_BITS;
    int half = power >> 1;
    return y * powerOfTwo(half) * powerOfTwo(power - half);
  }

  private static float powerOfTwo(int n) {
    return Float.intBitsToFloat((n + 127) << 23);
  }

  static float sigmoid(float x) {
    float e = exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (e + 1);
  }

  static float tanh(float x) {
    float size = Math.abs(x);
    if (size < NEAR) {
      float z = x * x;
      return ((((T5 * z + T4) * z + T3) * z + T2) * z + T1) * z * x + x;
    }
    float e = exp(-2 * size);
    float far = (1 - e) / (e + 1);
    return x < 0 ? -far : far;
  }
}
