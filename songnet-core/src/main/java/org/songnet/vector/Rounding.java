package org.songnet.vector;

/** Rounds the components of a vector to multiples of a step that fit a byte. */
final class Rounding {

  /** The largest multiple. */
  static final int MOST = Byte.MAX_VALUE;

  private Rounding() {}

  /** The step of a vector: its largest component is 127 of them. 0 where that is no float. */
  static float step(float[] x, int at, int n) {
    float largest = 0;
    for (int j = at; j < at + n; j++) {
      largest = Math.max(largest, Math.abs(x[j]));
    }
    return largest / MOST;
  }

  /** The nearest multiple; whatever it is, whoever uses it measures what is missing. */
  static int multiple(float component, float step) {
    return step == 0 ? 0 : Math.max(-MOST, Math.min(MOST, Math.round(component / step)));
  }
}
