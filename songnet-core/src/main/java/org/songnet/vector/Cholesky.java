package org.songnet.vector;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Solves systems {@code (I + M) x = b} of a positive semidefinite M, in place: Cholesky's method,
 * {@code I + M = UᵀU}.
 *
 * <p>Most systems are of a dozen lines, where loops are too short to be worth their start: four
 * lines are worked on at a time, in loops along the lines that plain Java turns into SIMD code. A
 * size is made a multiple of four with lines of the identity. Systems of more than two blocks of 64
 * lines go block by block, with the lines above a block multiplied on the kernel's tiles. Belongs
 * to one thread.
 */
final class Cholesky {

  private static final int BLOCK = Shape.BLOCK;
  private static final int STEP = 4;
  private static final int VECTOR = 16;

  private final float[][] upper;
  private final float[] right;
  private final Gram above;
  private final @Nullable Kernel kernel = Kernels.vector().orElse(null);

  /** For systems of at most this size. */
  Cholesky(int size) {
    int padded = padded(size);
    this.upper = new float[padded][(padded + VECTOR - 1) / VECTOR * VECTOR];
    this.right = new float[padded];
    this.above = size > 2 * BLOCK ? Gram.create(padded, padded) : Gram.create(0, 0);
  }

  private static int padded(int size) {
    return (size + STEP - 1) / STEP * STEP;
  }

  /** The lines of I + M, to add M to: the upper triangle counts, up to the size. */
  float[][] identity(int size) {
    int padded = padded(size);
    for (int i = 0; i < padded; i++) {
      Arrays.fill(upper[i], 0, padded, 0);
      upper[i][i] = 1;
    }
    return upper;
  }

  /** The numbers of b before {@link #solve}, those of x after it. */
  float[] right() {
    return right;
  }

  /** Solves the system. */
  void solve(int systemSize) {
    int size = padded(systemSize);
    Arrays.fill(right, systemSize, size, 0);
    for (int i = 0; i < systemSize; i++) {
      Arrays.fill(upper[i], systemSize, size, 0);
    }
    if (size > 2 * BLOCK) {
      for (int from = 0; from < size; from += BLOCK) {
        int to = Math.min(size, from + BLOCK);
        above.addTo(-1, upper, from, to, size, from);
        factor(from, to, size);
        for (int i = from; i < to; i++) {
          Arrays.fill(upper[i], from, i, 0);
          above.line(i, upper[i], size);
        }
      }
    } else {
      factor(0, size, size);
    }
    for (int i = 0; i < size; i += STEP) {
      forward(i, size);
    }
    for (int i = size - STEP; i >= 0; i -= STEP) {
      backward(i, size);
    }
  }

  /** Makes some lines those of U, once those above them are. */
  private void factor(int from, int to, int size) {
    for (int i = from; i < to; i += STEP) {
      for (int k = from; k < i; k += STEP) {
        if (kernel != null) {
          kernel.subtractLines(upper, i, k, size);
        } else {
          subtract(i, k, size);
        }
      }
      finish(i, size);
    }
  }

  /** Takes the products of four lines of U off four lines below them. */
  private void subtract(int i, int k, int size) {
    float[] a = upper[k];
    float[] b = upper[k + 1];
    float[] c = upper[k + 2];
    float[] d = upper[k + 3];
    float[] s = upper[i];
    float[] t = upper[i + 1];
    float[] u = upper[i + 2];
    float[] v = upper[i + 3];
    float as = a[i];
    float at = a[i + 1];
    float au = a[i + 2];
    float av = a[i + 3];
    float bs = b[i];
    float bt = b[i + 1];
    float bu = b[i + 2];
    float bv = b[i + 3];
    float cs = c[i];
    float ct = c[i + 1];
    float cu = c[i + 2];
    float cv = c[i + 3];
    float ds = d[i];
    float dt = d[i + 1];
    float du = d[i + 2];
    float dv = d[i + 3];
    for (int r = i; r < size; r++) {
      float ar = a[r];
      float br = b[r];
      float cr = c[r];
      float dr = d[r];
      s[r] = s[r] - as * ar - bs * br - cs * cr - ds * dr;
      t[r] = t[r] - at * ar - bt * br - ct * cr - dt * dr;
      u[r] = u[r] - au * ar - bu * br - cu * cr - du * dr;
      v[r] = v[r] - av * ar - bv * br - cv * cr - dv * dr;
    }
  }

  /** Makes four lines those of U, once all lines above are taken off them. */
  private void finish(int i, int size) {
    float[] s = upper[i];
    float[] t = upper[i + 1];
    float[] u = upper[i + 2];
    float[] v = upper[i + 3];
    float ps = inverseRoot(s[i]);
    float st = s[i + 1] * ps;
    float su = s[i + 2] * ps;
    float sv = s[i + 3] * ps;
    float pt = inverseRoot(t[i + 1] - st * st);
    float tu = (t[i + 2] - st * su) * pt;
    float tv = (t[i + 3] - st * sv) * pt;
    float pu = inverseRoot(u[i + 2] - su * su - tu * tu);
    float uv = (u[i + 3] - su * sv - tu * tv) * pu;
    float pv = inverseRoot(v[i + 3] - sv * sv - tv * tv - uv * uv);
    for (int r = i + STEP; r < size; r++) {
      float sr = s[r] * ps;
      float tr = (t[r] - st * sr) * pt;
      float ur = (u[r] - su * sr - tu * tr) * pu;
      s[r] = sr;
      t[r] = tr;
      u[r] = ur;
      v[r] = (v[r] - sv * sr - tv * tr - uv * ur) * pv;
    }
    s[i] = 1 / ps;
    s[i + 1] = st;
    s[i + 2] = su;
    s[i + 3] = sv;
    t[i + 1] = 1 / pt;
    t[i + 2] = tu;
    t[i + 3] = tv;
    u[i + 2] = 1 / pu;
    u[i + 3] = uv;
    v[i + 3] = 1 / pv;
  }

  /** Of a pivot; in exact arithmetic these are at least 1, since all eigenvalues are. */
  private static float inverseRoot(float pivot) {
    return (float) (1 / Math.sqrt(Math.max(1, pivot)));
  }

  /** Four components of y with {@code Uᵀy = b}, taken off those that follow. */
  private void forward(int i, int size) {
    float[] s = upper[i];
    float[] t = upper[i + 1];
    float[] u = upper[i + 2];
    float[] v = upper[i + 3];
    float[] y = right;
    float ys = y[i] / s[i];
    float yt = (y[i + 1] - s[i + 1] * ys) / t[i + 1];
    float yu = (y[i + 2] - s[i + 2] * ys - t[i + 2] * yt) / u[i + 2];
    float yv = (y[i + 3] - s[i + 3] * ys - t[i + 3] * yt - u[i + 3] * yu) / v[i + 3];
    for (int r = i + STEP; r < size; r++) {
      y[r] = y[r] - ys * s[r] - yt * t[r] - yu * u[r] - yv * v[r];
    }
    y[i] = ys;
    y[i + 1] = yt;
    y[i + 2] = yu;
    y[i + 3] = yv;
  }

  /** Four components of x with {@code Ux = y}, once those that follow are there. */
  private void backward(int i, int size) {
    float[] s = upper[i];
    float[] t = upper[i + 1];
    float[] u = upper[i + 2];
    float[] v = upper[i + 3];
    float[] x = right;
    float xs = x[i];
    float xt = x[i + 1];
    float xu = x[i + 2];
    float xv = x[i + 3];
    for (int r = i + STEP; r < size; r++) {
      float xr = x[r];
      xs -= s[r] * xr;
      xt -= t[r] * xr;
      xu -= u[r] * xr;
      xv -= v[r] * xr;
    }
    xv /= v[i + 3];
    xu = (xu - u[i + 3] * xv) / u[i + 2];
    xt = (xt - t[i + 2] * xu - t[i + 3] * xv) / t[i + 1];
    xs = (xs - s[i + 1] * xt - s[i + 2] * xu - s[i + 3] * xv) / s[i];
    x[i] = xs;
    x[i + 1] = xt;
    x[i + 2] = xu;
    x[i + 3] = xv;
  }
}
