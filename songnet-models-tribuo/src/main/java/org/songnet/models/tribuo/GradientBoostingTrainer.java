package org.songnet.models.tribuo;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import smile.classification.GradientTreeBoost;
import smile.regression.RegressionTree;

/**
 * Boosted trees that tell two labels apart, by Smile (Friedman, "Greedy Function Approximation: A
 * Gradient Boosting Machine", 2001): needs no native library.
 *
 * <p>Smile knows no weights, so where rows differ in weight they are drawn in proportion to it. A
 * missing value is a value of its own.
 */
public final class GradientBoostingTrainer implements ScorerTrainer {

  private final GradientBoostingConfig config;

  /** A trainer with this configuration. */
  public GradientBoostingTrainer(GradientBoostingConfig config) {
    this.config = config;
  }

  @Override
  public Scorer fit(LabelledRows table) {
    return Calibrated.fit(
        table, this::trees, config.balanced(), config.calibration(), config.seed());
  }

  private FittedScorer trees(LabelledRows table) {
    Bins bins = Bins.of(table);
    int[] drawn = drawn(table);
    double[][] rows = bins.of(table, drawn);
    int[] labels = Arrays.stream(drawn).map(row -> (int) table.label(row)).toArray();
    smile.math.Math.setSeed(config.seed()); // of this thread
    GradientTreeBoost boost =
        new GradientTreeBoost(
            null,
            rows,
            labels,
            config.trees(),
            config.maxLeaves(),
            config.learningRate(),
            config.subsample());
    SmileTrees trees = new SmileTrees(bins, rows);
    double sum = 0;
    for (RegressionTree tree : boost.getTrees()) {
      // Smile's sum of trees is half of the log-odds.
      trees.add(tree, 2 * config.learningRate());
      sum += 2 * config.learningRate() * tree.predict(rows[0]);
    }
    double[] probabilities = new double[2];
    boost.predict(rows[0], probabilities);
    return new FittedScorer(
        GradientBoostingProvider.NAME,
        table.names(),
        trees.build(Logit.of(probabilities[1]) - sum),
        FittedScorer.Scale.LOG_ODDS,
        Curve.IDENTITY);
  }

  /** Every row once where all weigh the same. */
  private int[] drawn(LabelledRows table) {
    double[] upTo = CrossValidation.weights(table);
    if (Arrays.stream(upTo).allMatch(weight -> weight == upTo[0])) {
      return IntStream.range(0, table.size()).toArray();
    }
    Arrays.parallelPrefix(upTo, Double::sum);
    SplittableRandom random = new SplittableRandom(config.seed());
    int[] rows = new int[table.size()];
    for (int i = 0; i < rows.length; i++) {
      // One row from each of as many equal shares of the weight.
      double at = (i + random.nextDouble()) * upTo[upTo.length - 1] / rows.length;
      int found = Arrays.binarySearch(upTo, at);
      rows[i] = Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
    }
    return rows;
  }
}
