package org.songnet.vector;

/**
 * Arrays that the products of one thread use again and again: small products would otherwise spend
 * more time on fresh memory than on numbers. They grow to the largest product, 450 KB at most.
 */
final class GemmScratch {

  private static final ThreadLocal<GemmScratch> OF_THREAD =
      ThreadLocal.withInitial(GemmScratch::new);

  private float[] panel = {};
  private float[] out = {};
  private float[] stripe = {};

  private GemmScratch() {}

  static GemmScratch ofThisThread() {
    return OF_THREAD.get();
  }

  /** At least so many numbers of any value, as all of these. */
  float[] panel(int size) {
    if (panel.length < size) {
      panel = new float[size];
    }
    return panel;
  }

  float[] out(int size) {
    if (out.length < size) {
      out = new float[size];
    }
    return out;
  }

  float[] stripe(int size) {
    if (stripe.length < size) {
      stripe = new float[size];
    }
    return stripe;
  }
}
