package org.songnet.models.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The negative log-likelihood of the target under a softmax over candidates.
 *
 * <p>The logit of a track is the product of the query with the vector of the track, plus the bias
 * of the track. The target always takes part once, with its plain logit; where it is among the
 * candidates it is passed over there.
 */
final class SoftmaxLoss {

  /** Logits held at once: 16 MB. */
  private static final int BLOCK = 1 << 22;

  private final Parameter vectors;
  private final Parameter bias;
  private final int size;

  /**
   * A loss over a table of tracks.
   *
   * @param vectors a row for each track
   * @param bias a number for each track
   */
  SoftmaxLoss(Parameter vectors, Parameter bias) {
    this.vectors = vectors;
    this.bias = bias;
    this.size = vectors.width();
  }

  /** The sum of the losses of queries, row after row. */
  double evaluate(float[] queries, int[] targets, Candidates candidates) {
    return new Run(queries, targets, candidates, 0, new float[0]).loss();
  }

  /**
   * The same; adds to the gradients of the table.
   *
   * @param scale multiplies the gradients
   * @param queryGradient overwritten with the gradient of the queries
   */
  double train(
      float[] queries, int[] targets, Candidates candidates, float scale, float[] queryGradient) {
    return new Run(queries, targets, candidates, scale, queryGradient).loss();
  }

  /** One call; works in blocks of rows, so that the logits stay in the cache. */
  private final class Run {
    private final float[] queries;
    private final int[] targets;
    private final Candidates candidates;
    private final float scale;
    private final float[] queryGradient;
    private final boolean training;
    private final int width;
    private final float[] offsets;
    private final float[] biasGradient;
    private final float[] targetGradients;

    private Run(
        float[] queries, int[] targets, Candidates candidates, float scale, float[] queryGradient) {
      this.queries = queries;
      this.targets = targets;
      this.candidates = candidates;
      this.scale = scale;
      this.queryGradient = queryGradient;
      this.training = queryGradient.length > 0;
      this.width = candidates.size();
      this.offsets = new float[width];
      this.biasGradient = new float[width];
      this.targetGradients = new float[targets.length];
    }

    double loss() {
      float[] rows = new float[width * size];
      for (int i = 0; i < width; i++) {
        int item = candidates.item(i);
        offsets[i] = bias.values()[item] + candidates.correction(i);
        System.arraycopy(vectors.values(), item * size, rows, i * size, size);
      }
      int blockRows = Math.max(1, Math.min(targets.length, BLOCK / width));
      float[] logits = new float[blockRows * width];
      double loss = 0;
      try (INDArray table = Matrices.of(rows, width, size);
          INDArray gradient = Matrices.zeros(training ? width : 1, size)) {
        for (int from = 0; from < targets.length; from += blockRows) {
          int count = Math.min(blockRows, targets.length - from);
          loss += block(from, count, logits, table, gradient);
        }
        if (training) {
          scatter(Matrices.toArray(gradient));
        }
      }
      return loss;
    }

    private double block(int from, int count, float[] logits, INDArray table, INDArray gradient) {
      try (INDArray q = Matrices.part(queries, from * size, count, size);
          INDArray block = Matrices.zeros(count, width)) {
        Matrices.timesTransposed(q, table, block);
        Matrices.read(block, logits, 0);
        double loss = 0;
        for (int row = 0; row < count; row++) {
          loss += row(from + row, logits, row * width);
        }
        if (training) {
          Matrices.write(logits, block);
          Matrices.addTransposedTimes(block, q, gradient, scale);
          try (INDArray dq = Matrices.zeros(count, size)) {
            Matrices.times(block, table, dq, scale);
            Matrices.read(dq, queryGradient, from * size);
          }
        }
        return loss;
      }
    }

    /** Turns a row of logits into the gradient with respect to them; the loss of the row. */
    private double row(int position, float[] logits, int start) {
      int target = targets[position];
      float targetLogit = bias.values()[target];
      for (int i = 0; i < size; i++) {
        targetLogit += queries[position * size + i] * vectors.values()[target * size + i];
      }
      for (int i = 0; i < width; i++) {
        logits[start + i] += offsets[i];
      }
      int same = candidates.indexOf(target);
      int end = same;
      for (; end < width && candidates.item(end) == target; end++) {
        logits[start + end] = Float.NEGATIVE_INFINITY;
      }
      float maximum = Math.max(targetLogit, Exponentials.maximum(logits, start, start + width));
      double others = Exponentials.expAndSum(logits, start, start + width, maximum);
      for (int i = same; i < end; i++) {
        others -= logits[start + i];
        logits[start + i] = 0;
      }
      double sum = others + StrictMath.exp(targetLogit - maximum);
      if (training) {
        float inverse = (float) (1 / sum);
        for (int i = 0; i < width; i++) {
          logits[start + i] *= inverse;
          biasGradient[i] += logits[start + i];
        }
        targetGradients[position] = (float) (-others / sum);
      }
      return maximum - targetLogit + StrictMath.log(sum);
    }

    private void scatter(float[] gradient) {
      for (int i = 0; i < width; i++) {
        int item = candidates.item(i);
        vectors.addGradient(item, gradient, i * size, 1);
        bias.addGradient(item, biasGradient, i, scale);
      }
      for (int position = 0; position < targets.length; position++) {
        int target = targets[position];
        float g = targetGradients[position] * scale;
        vectors.addGradient(target, queries, position * size, g);
        bias.addGradient(target, targetGradients, position, scale);
        for (int i = 0; i < size; i++) {
          queryGradient[position * size + i] += g * vectors.values()[target * size + i];
        }
      }
    }
  }
}
