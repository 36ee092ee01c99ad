package org.songnet.vector;

/**
 * The inner loops that run on SIMD instructions. Stateless.
 *
 * <p>A <em>block</em> is 64 rows, dimension-major: 64 numbers of the first component, 64 of the
 * second, and so on (L. Kuffo, E. Krippner, P. Boncz, PDX: A Data Layout for Vector Similarity
 * Search, 2025). A row is a lane, so there are no horizontal sums and no tails. As a
 * <em>panel</em>, the same layout is the right operand of a matrix product with 64 columns.
 */
interface Kernel {

  /** What it runs on, for the log. */
  String description();

  /**
   * The inner products of one query with the rows of consecutive blocks.
   *
   * @param at where the first block starts
   * @param scores 64 for each block
   */
  void scoreBlocks(float[] blocks, int at, int count, float[] query, float[] scores);

  /**
   * The same for blocks of rounded components.
   *
   * @param scales the steps of the rows; those of the first block start at {@code scalesAt}
   */
  void scoreBlocks(
      byte[] blocks,
      int at,
      int count,
      ByteQuery query,
      float[] scales,
      int scalesAt,
      float[] scores);

  /**
   * The product of some rows with a panel.
   *
   * @param rows 6, 4 or 1
   * @param a the first row starts at {@code at}, the next ones {@code stride} further each; the
   *     numbers of a row are {@code step} apart
   * @param panel {@code depth} times 64 numbers from {@code panelAt} on
   * @param out overwritten: {@code rows} times 64 numbers from {@code outAt} on
   */
  void multiply(
      int rows,
      float[] a,
      int at,
      int stride,
      int step,
      float[] panel,
      int panelAt,
      int depth,
      float[] out,
      int outAt);

  /**
   * {@code y ← αx + βy}, row by row; where β is 0, what was in y does not matter.
   *
   * @param x rows 64 numbers apart from {@code xAt} on
   * @param y rows {@code stride} numbers apart from {@code yAt} on
   * @param columns how many numbers of a row count, at most 64
   */
  void combine(
      float alpha,
      float[] x,
      int xAt,
      float beta,
      float[] y,
      int yAt,
      int stride,
      int rows,
      int columns);

  /**
   * The inner products of x with rows anywhere in an array.
   *
   * @param at where each row starts; those from one index to before another count
   * @param out overwritten, from {@code from} on
   */
  void multiplyRows(float[] rows, int[] at, int from, int to, float[] x, float[] out);

  /** Adds such rows to y, each multiplied by its weight. */
  void addRows(float[] rows, int[] at, int from, int to, float[] weights, float[] y);

  /** Sets numbers to those of the row at an index, times the factor, times their scales. */
  void scaleRow(float[] rows, int at, float factor, float[] scales, float[] out, int outAt);

  /**
   * Takes the products of four lines of a triangular matrix off four lines below them: {@code
   * upper[i + s][r] -= Σ upper[k + t][i + s] · upper[k + t][r]} for s and t from 0 to 3.
   *
   * @param upper lines as long as {@code size}, rounded up to a multiple of 16; what is left of the
   *     diagonal may change, and what is right of the size
   * @param size one past the last r
   */
  void subtractLines(float[][] upper, int i, int k, int size);

  /** Which of the 64 scores from {@code at} on are at least {@code limit}; the first bit lowest. */
  long atLeast(float[] scores, int at, float limit);

  /** Which of the 64 scores from {@code at} on are at least their own limit. */
  long atLeast(float[] scores, int at, float[] limits);

  /** Whether any of eight times 64 scores is at least the limit of its column. */
  boolean anyOfEight(float[] scores, int at, float[] limits);

  /**
   * Eight sums of products, for {@link ExactScore}: component j counts towards sum j mod 8; those
   * behind the last whole eight are left out.
   */
  void sumProducts(double[] query, float[] x, int at, double[] sums);

  /** The same of squared differences. */
  void sumSquaredDifferences(double[] query, float[] x, int at, double[] sums);

  /** Replaces numbers by their exponentials. */
  void exp(float[] x, int from, int to);

  /** Replaces numbers by their logistic sigmoids. */
  void sigmoid(float[] x, int from, int to);

  /** Replaces numbers by their hyperbolic tangents. */
  void tanh(float[] x, int from, int to);
}
