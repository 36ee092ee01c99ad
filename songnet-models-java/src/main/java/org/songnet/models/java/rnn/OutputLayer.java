package org.songnet.models.java.rnn;

import java.util.Arrays;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;

/**
 * The loss of queries over a table of tracks, and its gradients.
 *
 * <p>The logit of a track is the product of the query with the vector of the track, plus the bias
 * of the track. The target always takes part once, with its plain logit; where it is among the
 * candidates it is passed over there.
 *
 * <p>Queries are worked on in chunks whose logits fit into the cache. What is parallel within one
 * is cut by columns or by rows, and never adds to what another task writes. Not thread-safe.
 */
final class OutputLayer {

  /** Logits of a chunk: 16 MB. */
  private static final int CHUNK = 1 << 22;

  /** Queries of a task that goes by rows. */
  private static final int ROWS = 64;

  /** Into how many tasks candidates are cut at most, and to a multiple of what. */
  private static final int COLUMN_TASKS = 16;

  private static final int COLUMNS = 64;

  private final Parameter vectors;
  private final Parameter bias;
  private final RnnConfig config;
  private final int size;

  private float[] rows = {};
  private float[] offsets = {};
  private float[] logits = {};
  private float[] targetLogits = {};
  private float[] targetSlopes = {};
  private double[] losses = {};
  private double[] gains = {};
  private float[] tableGradient = {};
  private float[] offsetGradient = {};
  private RowLoss[] rowLosses = {};
  private int rowLossWidth;

  /**
   * A loss over a table of tracks.
   *
   * @param vectors a row for each track
   * @param bias a number for each track
   */
  OutputLayer(RnnConfig config, Parameter vectors, Parameter bias) {
    this.config = config;
    this.vectors = vectors;
    this.bias = bias;
    this.size = vectors.width();
  }

  /** What queries are worth, row after row. */
  Judgement evaluate(float[] queries, int[] targets, Candidates candidates) {
    double loss = run(queries, targets, candidates, 0, queries);
    double gain = 0;
    for (int position = 0; position < targets.length; position++) {
      gain += gains[position];
    }
    return new Judgement(loss, gain, targets.length);
  }

  /**
   * Adds to the gradients of the table.
   *
   * @param scale multiplies the gradients; above 0
   * @param queryGradient overwritten with the gradient of the queries
   * @return the sum of the losses of queries, row after row
   */
  double train(
      float[] queries, int[] targets, Candidates candidates, float scale, float[] queryGradient) {
    return run(queries, targets, candidates, scale, queryGradient);
  }

  private double run(
      float[] queries, int[] targets, Candidates candidates, float scale, float[] queryGradient) {
    boolean training = scale > 0;
    int width = candidates.size();
    int chunk = Math.min(targets.length, Math.max(1, CHUNK / width));
    reserve(targets.length, width, chunk);
    float[] table = gather(candidates);
    Tasks.ranges(targets.length, ROWS, (from, to) -> scoreTargets(queries, targets, from, to));
    int columns = COLUMNS * (width / (COLUMNS * COLUMN_TASKS) + 1);
    for (int start = 0; start < targets.length; start += chunk) {
      int first = start;
      int count = Math.min(chunk, targets.length - start);
      Tasks.ranges(
          width, columns, (from, to) -> score(queries, first, count, table, width, from, to));
      Tasks.ranges(
          count, ROWS, (from, to) -> evaluate(targets, candidates, first, from, to, !training));
      if (training) {
        Tasks.ranges(
            width, columns, (from, to) -> tableGradient(queries, first, count, width, from, to));
        Matrix rowsOfTable = Matrix.of(table, width, size);
        Tasks.ranges(
            count,
            ROWS,
            (from, to) ->
                Gemm.multiply(
                    scale,
                    Matrix.of(logits, from * width, to - from, width, width),
                    rowsOfTable,
                    0,
                    Matrix.of(queryGradient, (first + from) * size, to - from, size, size)));
      }
    }
    if (training) {
      addTableGradient(candidates, scale);
      addTargetGradient(queries, targets, scale, queryGradient);
    }
    double sum = 0;
    for (int position = 0; position < targets.length; position++) {
      sum += losses[position];
    }
    return sum;
  }

  private void reserve(int positions, int width, int chunk) {
    if (logits.length < chunk * width) {
      logits = new float[chunk * width];
    }
    if (losses.length < positions) {
      losses = new double[positions];
      gains = new double[positions];
      targetLogits = new float[positions];
      targetSlopes = new float[positions];
    }
    if (offsets.length != width) {
      offsets = new float[width];
      offsetGradient = new float[width];
      tableGradient = new float[size * width];
    }
    if (rowLosses.length < (chunk + ROWS - 1) / ROWS || rowLossWidth != width) {
      rowLossWidth = width;
      rowLosses = new RowLoss[(chunk + ROWS - 1) / ROWS];
      Arrays.setAll(rowLosses, i -> RowLoss.of(config, width));
    }
  }

  /** The vectors of the candidates, row after row. */
  private float[] gather(Candidates candidates) {
    int width = candidates.size();
    for (int i = 0; i < width; i++) {
      offsets[i] = bias.values()[candidates.item(i)] + candidates.correction(i);
    }
    if (candidates.isWholeCatalog()) {
      return vectors.values();
    }
    if (rows.length < width * size) {
      rows = new float[width * size];
    }
    for (int i = 0; i < width; i++) {
      System.arraycopy(vectors.values(), candidates.item(i) * size, rows, i * size, size);
    }
    return rows;
  }

  private void scoreTargets(float[] queries, int[] targets, int from, int to) {
    for (int position = from; position < to; position++) {
      int target = targets[position];
      targetLogits[position] =
          bias.values()[target]
              + Rows.product(queries, position * size, vectors.values(), target * size, size);
    }
  }

  private void score(
      float[] queries, int first, int count, float[] table, int width, int from, int to) {
    Gemm.multiply(
        1,
        Matrix.of(queries, first * size, count, size, size),
        Matrix.of(table, from * size, to - from, size, size).transposed(),
        0,
        Matrix.of(logits, from, count, to - from, width));
  }

  /** Turns logits of rows into the gradient with respect to them. */
  private void evaluate(
      int[] targets, Candidates candidates, int first, int from, int to, boolean ranking) {
    int width = candidates.size();
    RowLoss loss = rowLosses[from / ROWS];
    for (int row = from; row < to; row++) {
      int position = first + row;
      int start = row * width;
      Rows.add(offsets, 0, logits, start, width);
      int same = candidates.indexOf(targets[position]);
      for (; same < width && candidates.item(same) == targets[position]; same++) {
        logits[start + same] = Float.NEGATIVE_INFINITY;
      }
      if (ranking) {
        int before = Rows.countAtLeast(logits, start, start + width, targetLogits[position]);
        gains[position] = Judgement.gain(1 + before);
      }
      losses[position] = loss.evaluate(logits, start, start + width, targetLogits[position]);
      targetSlopes[position] = loss.targetSlope;
    }
  }

  /** The gradient of some candidates, a column for each. */
  private void tableGradient(float[] queries, int first, int count, int width, int from, int to) {
    if (first == 0) {
      Arrays.fill(offsetGradient, from, to, 0);
    }
    for (int row = 0; row < count; row++) {
      Rows.add(logits, row * width + from, offsetGradient, from, to - from);
    }
    Gemm.multiply(
        1,
        Matrix.of(queries, first * size, count, size, size).transposed(),
        Matrix.of(logits, from, count, to - from, width),
        first == 0 ? 0 : 1,
        Matrix.of(tableGradient, from, size, to - from, width));
  }

  private void addTableGradient(Candidates candidates, float scale) {
    int width = candidates.size();
    if (candidates.isWholeCatalog()) {
      Tasks.ranges(width, COLUMNS, (from, to) -> addColumns(candidates, from, to, scale));
    } else {
      for (int from = 0; from < width; from += COLUMNS) {
        addColumns(candidates, from, Math.min(width, from + COLUMNS), scale);
      }
    }
    for (int i = 0; i < width; i++) {
      int item = candidates.item(i);
      vectors.touch(item);
      bias.addGradient(item, offsetGradient, i, scale);
    }
  }

  private void addColumns(Candidates candidates, int from, int to, float scale) {
    int width = candidates.size();
    float[] gradient = vectors.gradient();
    for (int k = 0; k < size; k++) {
      for (int i = from; i < to; i++) {
        gradient[candidates.item(i) * size + k] += scale * tableGradient[k * width + i];
      }
    }
  }

  private void addTargetGradient(
      float[] queries, int[] targets, float scale, float[] queryGradient) {
    for (int position = 0; position < targets.length; position++) {
      int target = targets[position];
      float slope = targetSlopes[position] * scale;
      vectors.addGradient(target, queries, position * size, slope);
      bias.addGradient(target, targetSlopes, position, scale);
      float[] vector = vectors.values();
      for (int i = 0; i < size; i++) {
        queryGradient[position * size + i] += slope * vector[target * size + i];
      }
    }
  }
}
