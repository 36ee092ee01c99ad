package org.songnet.vector;

/**
 * Rows of floats for batches and exact scores, and blocks of bytes beside them for single queries.
 *
 * <p>A component x is kept as a multiple of its row's step, {@code x̂}. With a query rounded the
 * same way, {@code |q·x − q̂·x̂| ≤ ‖q‖‖x − x̂‖ + ‖q − q̂‖‖x̂‖} by Cauchy and Schwarz: whatever
 * cannot be among the k best by its rounded score and that bound is left out, the rest is scored
 * exactly.
 */
final class ByteStore extends VectorStore {

  private static final int CHUNK = 16;
  private static final double SLACK = 1 + 1e-6;

  private final Kernel kernel;
  private final float[][] rows;
  private final byte[][] blocks;
  private final float[][] steps;

  /** The largest ‖x − x̂‖ and ‖x̂‖ of each block. */
  private final float[] residuals;

  private final float[] rounded;

  ByteStore(Kernel kernel, Segments segments) {
    super(segments.shape, segments.size(), segments.lengths());
    this.kernel = kernel;
    int count = segments.count();
    this.rows = new float[count][];
    this.blocks = new byte[count][];
    this.steps = new float[count][];
    this.residuals = new float[lengths.length];
    this.rounded = new float[lengths.length];
    for (int s = 0; s < count; s++) {
      rows[s] = segments.take(s);
      int height = rows[s].length / shape.width();
      blocks[s] = new byte[height * shape.dimension()];
      steps[s] = new float[height];
      for (int row = 0; row < height; row++) {
        round(s, row);
      }
    }
  }

  private void round(int segment, int row) {
    int n = shape.dimension();
    float[] from = rows[segment];
    byte[] to = blocks[segment];
    int at = row * shape.width();
    float step = Rounding.step(from, at, n);
    steps[segment][row] = step;
    int byteAt = row / Shape.BLOCK * Shape.BLOCK * n + row % Shape.BLOCK;
    double error = 0;
    double squares = 0;
    for (int j = 0; j < n; j++, byteAt += Shape.BLOCK) {
      int multiple = Rounding.multiple(from[at + j], step);
      to[byteAt] = (byte) multiple;
      double value = (double) multiple * step;
      error += (from[at + j] - value) * (from[at + j] - value);
      squares += value * value;
    }
    int block = segment * shape.blocksPerSegment() + row / Shape.BLOCK;
    residuals[block] = Math.max(residuals[block], Math.nextUp((float) Math.sqrt(error)));
    rounded[block] = Math.max(rounded[block], Math.nextUp((float) Math.sqrt(squares)));
  }

  @Override
  void scan(Probe probe, Shortlist shortlist) {
    ByteQuery query = new ByteQuery(probe.query);
    float[] scores = new float[CHUNK * Shape.BLOCK];
    int perBlock = Shape.BLOCK * shape.dimension();
    int block = 0;
    for (int s = 0; s < blocks.length; s++) {
      int count = blocks[s].length / perBlock;
      for (int first = 0; first < count; first += CHUNK) {
        int n = Math.min(CHUNK, count - first);
        int row = first * Shape.BLOCK;
        kernel.scoreBlocks(blocks[s], first * perBlock, n, query, steps[s], row, scores);
        if (shape.euclidean()) {
          addLastComponents(rows[s], row, n * Shape.BLOCK, scores);
        }
        for (int b = 0; b < n; b++, block++) {
          double error = error(probe, query, block);
          long hits = kernel.atLeast(scores, b * Shape.BLOCK, shortlist.limit(error));
          if (hits != 0) {
            shortlist.take(hits, scores, b * Shape.BLOCK, block, error);
          }
        }
      }
    }
  }

  private void addLastComponents(float[] segment, int row, int count, float[] scores) {
    int at = row * shape.width() + shape.dimension();
    for (int r = 0; r < count; r++, at += shape.width()) {
      scores[r] += segment[at];
    }
  }

  private double error(Probe probe, ByteQuery query, int block) {
    return (probe.length * residuals[block] + query.residual * rounded[block]) * SLACK
        + probe.floatError(lengths[block]);
  }

  /** Queries in lanes: the panel holds the queries, the tiles walk down the rows. */
  @Override
  void scan(Probe[] probes, Shortlist[] shortlists, int firstBlock, int endBlock) {
    int width = shape.width();
    float[] panel = new float[width * Shape.BLOCK];
    Panels.transpose(
        Panels.rows(probes, width), 0, width, probes.length, width, panel, 0, Shape.BLOCK);
    float[] scores = new float[Shape.BLOCK * Shape.BLOCK];
    float[] limits = new float[Shape.BLOCK];
    java.util.Arrays.fill(limits, Float.POSITIVE_INFINITY);
    double[] errors = new double[probes.length];
    Panels panels = new Panels(kernel);
    for (int block = firstBlock; block < endBlock; block++) {
      int at = block % shape.blocksPerSegment() * Shape.BLOCK * width;
      float[] segment = rows[block / shape.blocksPerSegment()];
      panels.multiply(segment, at, width, Shape.BLOCK, panel, 0, width, scores);
      for (int q = 0; q < probes.length; q++) {
        errors[q] = probes[q].floatError(lengths[block]);
        limits[q] = shortlists[q].limit(errors[q]);
      }
      for (int row = 0; row < Shape.BLOCK; row += 8) {
        if (kernel.anyOfEight(scores, row * Shape.BLOCK, limits)) {
          take(scores, block, row, shortlists, limits, errors);
        }
      }
    }
  }

  /** Offers the hits of eight rows. */
  private void take(
      float[] scores,
      int block,
      int firstRow,
      Shortlist[] shortlists,
      float[] limits,
      double[] errors) {
    int rows = Math.min(Shape.BLOCK, size - block * Shape.BLOCK);
    for (int row = firstRow; row < Math.min(firstRow + 8, rows); row++) {
      long hits = kernel.atLeast(scores, row * Shape.BLOCK, limits);
      for (; hits != 0; hits &= hits - 1) {
        int q = Long.numberOfTrailingZeros(hits);
        shortlists[q].take(block * Shape.BLOCK + row, scores[row * Shape.BLOCK + q], errors[q]);
        limits[q] = shortlists[q].limit(errors[q]);
      }
    }
  }

  @Override
  float exact(int row, ExactScore score, float[] scratch) {
    return score.of(rows[row / shape.segmentRows()], row % shape.segmentRows() * shape.width());
  }

  @Override
  void copy(int row, float[] vector) {
    float[] segment = rows[row / shape.segmentRows()];
    int at = row % shape.segmentRows() * shape.width();
    System.arraycopy(segment, at, vector, 0, shape.dimension());
  }

  @Override
  long bytes() {
    long bytes = 3L * Float.BYTES * lengths.length;
    for (int s = 0; s < rows.length; s++) {
      bytes += (long) Float.BYTES * (rows[s].length + steps[s].length) + blocks[s].length;
    }
    return bytes;
  }
}
