package org.songnet.models.java.factor;

/** Products of a vector with a part of an array. */
final class Products {

  private Products() {}

  /** The inner product of x with as many numbers of the data; eight sums hide each other's wait. */
  static float dot(float[] data, int at, float[] x) {
    return dot(data, at, x, 0, x.length);
  }

  /** The same of the numbers of x from one index to before another. */
  static float dot(float[] data, int at, float[] x, int from, int to) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int k = from;
    int i = at;
    for (; k <= to - 8; k += 8, i += 8) {
      a += data[i] * x[k];
      b += data[i + 1] * x[k + 1];
      c += data[i + 2] * x[k + 2];
      d += data[i + 3] * x[k + 3];
      e += data[i + 4] * x[k + 4];
      f += data[i + 5] * x[k + 5];
      g += data[i + 6] * x[k + 6];
      h += data[i + 7] * x[k + 7];
    }
    for (; k < to; k++, i++) {
      a += data[i] * x[k];
    }
    return ((a + e) + (c + g)) + ((b + f) + (d + h));
  }

  /** {@code y ← y + factor · data}, with as many numbers of the data. */
  static void add(float[] y, float factor, float[] data, int at) {
    for (int k = 0; k < y.length; k++) {
      y[k] += factor * data[at + k];
    }
  }
}
