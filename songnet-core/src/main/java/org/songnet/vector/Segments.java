package org.songnet.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows as they come in: one behind the other, in segments. */
final class Segments {

  final Shape shape;
  private final List<float[]> segments = new ArrayList<>();
  private int size;

  Segments(Shape shape) {
    this.shape = shape;
  }

  int size() {
    return size;
  }

  void add(float[] vector) {
    int row = size % shape.segmentRows();
    int last = segments.size() - 1;
    if (row == 0) {
      // The first segment grows with what is in it, because most indexes are small.
      int rows = size == 0 ? Shape.BLOCK : shape.segmentRows();
      segments.add(new float[rows * shape.width()]);
      last++;
    } else if (row * shape.width() == segments.get(last).length) {
      int rows = Math.min(2 * row, shape.segmentRows());
      segments.set(last, Arrays.copyOf(segments.get(last), rows * shape.width()));
    }
    shape.store(vector, segments.get(last), row * shape.width());
    size = Math.incrementExact(size);
  }

  int count() {
    return segments.size();
  }

  /** A segment, cut to the blocks that are in use; what is behind the last row is zero. */
  float[] get(int segment) {
    float[] rows = segments.get(segment);
    int used = Math.min(shape.segmentRows(), size - segment * shape.segmentRows());
    int length = Shape.blocks(used) * Shape.BLOCK * shape.width();
    return length == rows.length ? rows : Arrays.copyOf(rows, length);
  }

  /** The same, and forgets it, so that a copy in another layout takes its place in memory. */
  float[] take(int segment) {
    float[] rows = get(segment);
    segments.set(segment, new float[0]);
    return rows;
  }

  /** The largest length of a vector in each block, rounded up. */
  float[] lengths() {
    float[] lengths = new float[Shape.blocks(size)];
    for (int row = 0; row < size; row++) {
      float[] segment = segments.get(row / shape.segmentRows());
      int at = row % shape.segmentRows() * shape.width();
      double length = Math.sqrt(ExactScore.squaredLength(segment, at, shape.dimension()));
      int block = row / Shape.BLOCK;
      lengths[block] = Math.max(lengths[block], Math.nextUp((float) length));
    }
    return lengths;
  }
}
