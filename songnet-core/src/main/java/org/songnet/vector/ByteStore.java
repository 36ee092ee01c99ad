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

  /** Rows of a batch at a time: of whole tiles of six, and of whole eights for the scan. */
  private static final int STEP = 48;

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

  /**
   * Queries in lanes: the panel holds the queries, the tiles walk down the rows. Panel, rows and
   * scores of a step stay in the first-level cache.
   */
  @Override
  void scan(Probe[] probes, Shortlist[] shortlists, int firstBlock, int endBlock, int stride) {
    int width = shape.width();
    float[] panel = new float[width * Shape.BLOCK];
    Panels.transpose(
        Panels.rows(probes, width), 0, width, probes.length, width, panel, 0, Shape.BLOCK);
    float[] scores = new float[STEP * Shape.BLOCK];
    BatchLimits limits = new BatchLimits(probes, shortlists);
    Panels panels = new Panels(kernel);
    int end = endBlock * Shape.BLOCK;
    for (int row = firstBlock * Shape.BLOCK, count; row < end; row += stride * count) {
      int inSegment = row % shape.segmentRows();
      count = Math.min(STEP, Math.min(end - row, shape.segmentRows() - inSegment));
      float[] segment = rows[row / shape.segmentRows()];
      panels.multiply(segment, inSegment * width, width, count, panel, 0, width, scores);
      int lastBlock = (row + count - 1) / Shape.BLOCK;
      limits.fit(Math.max(lengths[row / Shape.BLOCK], lengths[lastBlock]));
      for (int r = 0; r < count; r += 8) {
        if (kernel.anyOfEight(scores, r * Shape.BLOCK, limits.limits)) {
          note(scores, r, row + r, limits);
        }
      }
    }
    limits.handOver();
  }

  /** Notes the hits of eight rows. */
  private void note(float[] scores, int from, int firstRow, BatchLimits limits) {
    for (int r = 0; r < 8; r++) {
      int at = (from + r) * Shape.BLOCK;
      long hits = kernel.atLeast(scores, at, limits.limits);
      for (; hits != 0; hits &= hits - 1) {
        int q = Long.numberOfTrailingZeros(hits);
        limits.note(q, firstRow + r, scores[at + q]);
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
