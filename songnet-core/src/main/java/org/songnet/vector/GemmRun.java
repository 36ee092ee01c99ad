package org.songnet.vector;

/**
 * One matrix product, part by part.
 *
 * <p>Depth is cut into parts so that a panel of B, {@code depth × 64}, stays in the first-level
 * cache while all rows of a stripe of A pass it, and a stripe of A in the second (K. Goto, R. van
 * de Geijn, Anatomy of High-Performance Matrix Multiplication, 2008).
 */
final class GemmRun {

  private static final int DEPTH = 128;
  private static final int STRIPE = 768;

  private final float alpha;
  private final Matrix a;
  private final Matrix b;
  private final float beta;
  private final Matrix c;
  private final boolean lowerOnly;

  private final PanelProduct product;
  private final boolean copied;
  private final float[] stripe;
  private final float[] out;

  /**
   * Prepares it.
   *
   * @param lowerOnly whether what is above the diagonal of C need not be worked out
   */
  GemmRun(float alpha, Matrix a, Matrix b, float beta, Matrix c, boolean lowerOnly) {
    this.alpha = alpha;
    this.a = a;
    this.b = b;
    this.beta = beta;
    this.c = c;
    this.lowerOnly = lowerOnly;
    GemmScratch scratch = GemmScratch.ofThisThread();
    this.product = PanelProduct.create(Math.min(DEPTH, a.columns()), b.columns(), scratch);
    this.out = scratch.out(PanelProduct.MAX_ROWS * product.columns());
    this.copied = product.wantsCopyOf(a);
    this.stripe =
        scratch.stripe(copied ? Math.min(STRIPE, a.rows()) * Math.min(DEPTH, a.columns()) : 0);
  }

  void run() {
    if (a.columns() == 0) {
      scaleByBeta();
      return;
    }
    int parts = (a.columns() + DEPTH - 1) / DEPTH;
    int step = (a.columns() + parts - 1) / parts;
    for (int from = 0; from < a.columns(); from += step) {
      int depth = Math.min(step, a.columns() - from);
      for (int row = 0; row < a.rows(); row += STRIPE) {
        addStripe(row, Math.min(STRIPE, a.rows() - row), from, depth);
      }
    }
  }

  private void scaleByBeta() {
    for (int i = 0; i < c.rows(); i++) {
      for (int j = 0; j < c.columns(); j++) {
        c.data()[c.at(i, j)] = beta == 0 ? 0 : beta * c.data()[c.at(i, j)];
      }
    }
  }

  private void addStripe(int row, int rows, int from, int depth) {
    float[] left = a.data();
    int at = a.at(row, from);
    int stride = a.isTransposed() ? 1 : a.stride();
    int step = a.isTransposed() ? a.stride() : 1;
    if (copied) {
      copy(row, rows, from, depth);
      left = stripe;
      at = 0;
      stride = depth;
      step = 1;
    }
    float keep = from == 0 ? beta : 1;
    for (int column = 0; column < c.columns(); column += product.columns()) {
      if (lowerOnly && column >= row + rows) {
        return;
      }
      int columns = Math.min(product.columns(), c.columns() - column);
      product.pack(b, from, depth, column, columns);
      int first = lowerOnly ? Math.max(0, column - row) : 0;
      for (int r = first, n; r < rows; r += n) {
        n = product.multiply(left, at + r * stride, stride, step, rows - r, depth, out);
        int to = c.at(row + r, column);
        product.combine(alpha, out, keep, c.data(), to, c.stride(), n, columns);
      }
    }
  }

  private void copy(int row, int rows, int from, int depth) {
    if (a.isTransposed()) {
      Panels.transpose(a.data(), a.at(row, from), a.stride(), depth, rows, stripe, 0, depth);
      return;
    }
    for (int i = 0; i < rows; i++) {
      System.arraycopy(a.data(), a.at(row + i, from), stripe, i * depth, depth);
    }
  }
}
