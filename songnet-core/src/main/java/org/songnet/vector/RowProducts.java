package org.songnet.vector;

/** What is done with scattered rows of an array: products with a vector, sums, scaled copies. */
abstract class RowProducts {

  /** The best one for this JVM; stateless. */
  static RowProducts create() {
    return Kernels.vector().<RowProducts>map(OnKernel::new).orElseGet(Plain::new);
  }

  /**
   * The inner products of rows with x.
   *
   * @param at where each row starts; those from one index to before another count
   * @param out overwritten, from {@code from} on
   */
  abstract void multiply(float[] rows, int[] at, int from, int to, float[] x, float[] out);

  /** Adds rows to y, each multiplied by its weight. */
  abstract void add(float[] rows, int[] at, int from, int to, float[] weights, float[] y);

  /** Sets numbers to those of the row at an index, times the factor, times their scales. */
  abstract void scale(float[] rows, int at, float factor, float[] scales, float[] out, int outAt);

  private static final class OnKernel extends RowProducts {
    private final Kernel kernel;

    OnKernel(Kernel kernel) {
      this.kernel = kernel;
    }

    @Override
    void multiply(float[] rows, int[] at, int from, int to, float[] x, float[] out) {
      kernel.multiplyRows(rows, at, from, to, x, out);
    }

    @Override
    void add(float[] rows, int[] at, int from, int to, float[] weights, float[] y) {
      kernel.addRows(rows, at, from, to, weights, y);
    }

    @Override
    void scale(float[] rows, int at, float factor, float[] scales, float[] out, int outAt) {
      kernel.scaleRow(rows, at, factor, scales, out, outAt);
    }
  }

  private static final class Plain extends RowProducts {

    @Override
    void multiply(float[] rows, int[] at, int from, int to, float[] x, float[] out) {
      for (int j = from; j < to; j++) {
        out[j] = dot(rows, at[j], x);
      }
    }

    /** Eight sums hide each other's wait. */
    private static float dot(float[] rows, int at, float[] x) {
      float a = 0;
      float b = 0;
      float c = 0;
      float d = 0;
      float e = 0;
      float f = 0;
      float g = 0;
      float h = 0;
      int k = 0;
      int i = at;
      for (; k <= x.length - 8; k += 8, i += 8) {
        a += rows[i] * x[k];
        b += rows[i + 1] * x[k + 1];
        c += rows[i + 2] * x[k + 2];
        d += rows[i + 3] * x[k + 3];
        e += rows[i + 4] * x[k + 4];
        f += rows[i + 5] * x[k + 5];
        g += rows[i + 6] * x[k + 6];
        h += rows[i + 7] * x[k + 7];
      }
      for (; k < x.length; k++, i++) {
        a += rows[i] * x[k];
      }
      return ((a + e) + (c + g)) + ((b + f) + (d + h));
    }

    @Override
    void add(float[] rows, int[] at, int from, int to, float[] weights, float[] y) {
      for (int j = from; j < to; j++) {
        int row = at[j];
        float weight = weights[j];
        for (int k = 0; k < y.length; k++) {
          y[k] += weight * rows[row + k];
        }
      }
    }

    @Override
    void scale(float[] rows, int at, float factor, float[] scales, float[] out, int outAt) {
      for (int k = 0; k < scales.length; k++) {
        out[outAt + k] = factor * scales[k] * rows[at + k];
      }
    }
  }
}
