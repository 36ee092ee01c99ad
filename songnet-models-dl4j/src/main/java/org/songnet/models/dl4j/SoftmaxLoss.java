package org.songnet.models.dl4j;

import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The negative log-likelihood of the target under a softmax over candidates.
 *
 * <p>The logit of a track is the product of the query with the vector of the track, plus the bias
 * of the track. The target always takes part once, with its plain logit; where it is among the
 * candidates it is passed over there.
 *
 * <p>Queries are worked on in stripes that run in parallel. How they are cut depends on the numbers
 * of queries and candidates alone, and their gradients are added up in order, so the number of
 * threads does not matter.
 */
final class SoftmaxLoss {

  /** Logits held at once by a stripe: 8 MB. */
  private static final int BLOCK = 1 << 21;

  private static final int STRIPES = 4;

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

  /** One call, with what its stripes share. */
  private final class Run {
    private final float[] queries;
    private final int[] targets;
    private final Candidates candidates;
    private final float scale;
    private final float[] queryGradient;
    private final boolean training;
    private final int width;
    private final float[] offsets;
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
      this.targetGradients = new float[targets.length];
    }

    double loss() {
      float[] rows = new float[width * size];
      for (int i = 0; i < width; i++) {
        int item = candidates.item(i);
        offsets[i] = bias.values()[item] + candidates.correction(i);
        System.arraycopy(vectors.values(), item * size, rows, i * size, size);
      }
      int blockRows = Math.max(1, BLOCK / width);
      int stripes = Math.min(STRIPES, (targets.length + blockRows - 1) / blockRows);
      List<Stripe> done;
      try (INDArray table = Matrices.of(rows, width, size)) {
        done =
            IntStream.range(0, stripes)
                .parallel()
                .mapToObj(i -> new Stripe(table, blockRows).run(i, stripes))
                .toList();
      }
      double loss = 0;
      for (Stripe stripe : done) {
        loss += stripe.loss;
        if (training) {
          addCandidateGradients(stripe);
        }
      }
      if (training) {
        addTargetGradients();
      }
      return loss;
    }

    private void addCandidateGradients(Stripe stripe) {
      for (int i = 0; i < width; i++) {
        int item = candidates.item(i);
        vectors.addGradient(item, stripe.tableGradient, i * size, 1);
        bias.addGradient(item, stripe.offsetGradient, i, scale);
      }
    }

    private void addTargetGradients() {
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

    /** Some consecutive queries, worked on block by block so that logits stay in the cache. */
    private final class Stripe {
      private final INDArray table;
      private final float[] logits;
      private final int blockRows;
      private final float[] offsetGradient = new float[width];
      private float[] tableGradient = {};
      private double loss;

      private Stripe(INDArray table, int blockRows) {
        this.table = table;
        this.blockRows = Math.min(blockRows, targets.length);
        this.logits = new float[this.blockRows * width];
      }

      private Stripe run(int index, int stripes) {
        int end = (int) ((index + 1L) * targets.length / stripes);
        try (INDArray gradient = Matrices.zeros(training ? width : 1, size)) {
          int from = (int) ((long) index * targets.length / stripes);
          for (; from < end; from += blockRows) {
            block(from, Math.min(blockRows, end - from), gradient);
          }
          tableGradient = Matrices.toArray(gradient);
        }
        return this;
      }

      private void block(int from, int count, INDArray gradient) {
        try (INDArray q = Matrices.part(queries, from * size, count, size);
            INDArray block = Matrices.zeros(count, width)) {
          Matrices.timesTransposed(q, table, block);
          Matrices.read(block, logits, 0);
          for (int row = 0; row < count; row++) {
            row(from + row, row * width);
          }
          if (training) {
            Matrices.write(logits, block);
            Matrices.addTransposedTimes(block, q, gradient, scale);
            try (INDArray dq = Matrices.zeros(count, size)) {
              Matrices.times(block, table, dq, scale);
              Matrices.read(dq, queryGradient, from * size);
            }
          }
        }
      }

      /** Adds the loss of a row; turns its logits into the gradient with respect to them. */
      private void row(int position, int start) {
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
        loss += maximum - targetLogit + StrictMath.log(sum);
        if (training) {
          float inverse = (float) (1 / sum);
          for (int i = 0; i < width; i++) {
            logits[start + i] *= inverse;
            offsetGradient[i] += logits[start + i];
          }
          targetGradients[position] = (float) (-others / sum);
        }
      }
    }
  }
}
