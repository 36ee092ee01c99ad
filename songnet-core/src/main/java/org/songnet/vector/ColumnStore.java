package org.songnet.vector;

/**
 * Chunks of rows, each chunk one array per component: the layout for plain Java, which {@link
 * Columns} is fast on.
 */
final class ColumnStore extends VectorStore {

  /** 512 scores and a few columns of as many floats stay in the first-level cache. */
  private static final int MAX_CHUNK = 8 * Shape.BLOCK;

  private final int chunk;

  /** The column of component j of chunk c is at {@code c * width + j}. */
  private final float[][] columns;

  ColumnStore(Segments rows) {
    super(rows.shape, rows.size(), rows.lengths());
    this.chunk = Math.min(MAX_CHUNK, Shape.blocks(size) * Shape.BLOCK);
    int chunks = (size + chunk - 1) / chunk;
    this.columns = new float[Math.multiplyExact(chunks, shape.width())][chunk];
    for (int s = 0; s < rows.count(); s++) {
      store(rows.take(s), s * shape.segmentRows());
    }
  }

  private void store(float[] segment, int firstRow) {
    int width = shape.width();
    for (int row = firstRow, at = 0; at < segment.length && row < size; row++) {
      int column = row / chunk * width;
      for (int j = 0; j < width; j++, at++) {
        columns[column + j][row % chunk] = segment[at];
      }
    }
  }

  @Override
  void scan(Probe probe, Shortlist shortlist) {
    scan(new Probe[] {probe}, new Shortlist[] {shortlist}, 0, lengths.length, 1);
  }

  @Override
  void scan(Probe[] probes, Shortlist[] shortlists, int firstBlock, int endBlock, int stride) {
    int blocks = chunk / Shape.BLOCK;
    float[] scores = new float[chunk];
    for (int c = firstBlock / blocks; c * blocks < endBlock; c += stride) {
      int from = Math.max(firstBlock, c * blocks);
      int end = Math.min(endBlock, (c + 1) * blocks);
      for (int q = 0; q < probes.length; q++) {
        float[] query = probes[q].extended;
        Columns.weightedSum(query, 0, query.length, columns, c * shape.width(), scores);
        for (int block = from; block < end; block++) {
          sift(scores, block * Shape.BLOCK % chunk, block, probes[q], shortlists[q]);
        }
      }
    }
  }

  private void sift(float[] scores, int from, int block, Probe probe, Shortlist shortlist) {
    double error = probe.floatError(lengths[block]);
    long hits = PlainMasks.atLeast(scores, from, shortlist.limit(error));
    if (hits != 0) {
      shortlist.take(hits, scores, from, block, error);
    }
  }

  @Override
  void copy(int row, float[] vector) {
    int column = row / chunk * shape.width();
    for (int j = 0; j < shape.dimension(); j++) {
      vector[j] = columns[column + j][row % chunk];
    }
  }

  @Override
  long bytes() {
    return (long) Float.BYTES * (lengths.length + (long) columns.length * chunk);
  }
}
