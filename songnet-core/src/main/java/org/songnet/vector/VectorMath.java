package org.songnet.vector;

import java.util.Objects;

/**
 * Exponential functions of whole arrays, in place.
 *
 * <p>Results are within about 2 units in the last place of the true ones, the same on every
 * machine. {@code NaN} stays {@code NaN}; infinities give the limits. Thread-safe as far as the
 * arrays are.
 */
public final class VectorMath {

  private VectorMath() {}

  /** Replaces the numbers from {@code from} to before {@code to} by eˣ. */
  public static void exp(float[] x, int from, int to) {
    Objects.checkFromToIndex(from, to, x.length);
    if (Kernels.vector().isPresent()) {
      Kernels.vector().get().exp(x, from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      x[i] = PlainExponentials.exp(x[i]);
    }
  }

  /** Replaces the numbers from {@code from} to before {@code to} by 1/(1 + e⁻ˣ). */
  public static void sigmoid(float[] x, int from, int to) {
    Objects.checkFromToIndex(from, to, x.length);
    if (Kernels.vector().isPresent()) {
      Kernels.vector().get().sigmoid(x, from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      x[i] = PlainExponentials.sigmoid(x[i]);
    }
  }

  /** Replaces the numbers from {@code from} to before {@code to} by their hyperbolic tangents. */
  public static void tanh(float[] x, int from, int to) {
    Objects.checkFromToIndex(from, to, x.length);
    if (Kernels.vector().isPresent()) {
      Kernels.vector().get().tanh(x, from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      x[i] = PlainExponentials.tanh(x[i]);
    }
  }
}
