package org.songnet.vector;

/** Blocks of floats: one layout for single queries and for batches. */
final class BlockStore extends VectorStore {

  private static final int CHUNK = 16;

  private final Kernel kernel;
  private final float[][] segments;

  BlockStore(Kernel kernel, Segments rows) {
    super(rows.shape, rows.size(), rows.lengths());
    this.kernel = kernel;
    this.segments = new float[rows.count()][];
    for (int s = 0; s < segments.length; s++) {
      segments[s] = blocks(rows.take(s), shape.width());
    }
  }

  private static float[] blocks(float[] rows, int width) {
    float[] blocks = new float[rows.length];
    int perBlock = Shape.BLOCK * width;
    for (int at = 0; at < rows.length; at += perBlock) {
      Panels.transpose(rows, at, width, Shape.BLOCK, width, blocks, at, Shape.BLOCK);
    }
    return blocks;
  }

  @Override
  void scan(Probe probe, Shortlist shortlist) {
    float[] scores = new float[CHUNK * Shape.BLOCK];
    int perBlock = Shape.BLOCK * shape.width();
    int block = 0;
    for (float[] segment : segments) {
      int blocks = segment.length / perBlock;
      for (int first = 0; first < blocks; first += CHUNK) {
        int count = Math.min(CHUNK, blocks - first);
        kernel.scoreBlocks(segment, first * perBlock, count, probe.extended, scores);
        for (int b = 0; b < count; b++, block++) {
          sift(scores, b * Shape.BLOCK, block, probe, shortlist);
        }
      }
    }
  }

  private void sift(float[] scores, int from, int block, Probe probe, Shortlist shortlist) {
    double error = probe.floatError(lengths[block]);
    long hits = kernel.atLeast(scores, from, shortlist.limit(error));
    if (hits != 0) {
      shortlist.take(hits, scores, from, block, error);
    }
  }

  @Override
  void scan(Probe[] probes, Shortlist[] shortlists, int firstBlock, int endBlock, int stride) {
    int width = shape.width();
    float[] queries = Panels.rows(probes, width);
    float[] scores = new float[Shape.BLOCK * Shape.BLOCK];
    BatchLimits limits = new BatchLimits(probes, shortlists);
    Panels panels = new Panels(kernel);
    for (int block = firstBlock; block < endBlock; block += stride) {
      float[] segment = segments[block / shape.blocksPerSegment()];
      int at = block % shape.blocksPerSegment() * Shape.BLOCK * width;
      panels.multiply(queries, 0, width, probes.length, segment, at, width, scores);
      limits.fit(lengths[block]);
      for (int q = 0; q < probes.length; q++) {
        int from = q * Shape.BLOCK;
        long hits = kernel.atLeast(scores, from, limits.limits[q]);
        if (hits != 0) {
          limits.note(q, hits, scores, from, block);
        }
      }
    }
    limits.handOver();
  }

  @Override
  void copy(int row, float[] vector) {
    int block = row / Shape.BLOCK;
    float[] segment = segments[block / shape.blocksPerSegment()];
    int at = block % shape.blocksPerSegment() * Shape.BLOCK * shape.width() + row % Shape.BLOCK;
    for (int j = 0; j < shape.dimension(); j++, at += Shape.BLOCK) {
      vector[j] = segment[at];
    }
  }

  @Override
  long bytes() {
    long floats = lengths.length;
    for (float[] segment : segments) {
      floats += segment.length;
    }
    return Float.BYTES * floats;
  }
}
