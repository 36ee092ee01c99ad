package org.songnet.models.tribuo;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import smile.regression.RegressionTree;

/**
 * A random forest that tells two labels apart: the mean of Smile's trees, each learnt from rows
 * drawn with replacement and asking about a few features at each node (Breiman, "Random Forests",
 * 2001).
 *
 * <p>A tree that expects the label, 0 or 1, splits as one for classes by Gini's index does. Rows
 * are drawn in proportion to their weights; a missing value is a value of its own. Trees are grown
 * one after the other: Smile's own forest gives other trees with each number of threads.
 */
public final class RandomForestTrainer implements ScorerTrainer {

  private final RandomForestConfig config;

  /** A trainer with this configuration. */
  public RandomForestTrainer(RandomForestConfig config) {
    this.config = config;
  }

  @Override
  public Scorer fit(LabelledRows table) {
    return Calibrated.fit(
        table, this::forest, config.balanced(), config.calibration(), config.seed());
  }

  private FittedScorer forest(LabelledRows table) {
    int features = table.names().size();
    int asked = Math.max(1, (int) Math.round(Math.sqrt(features)));
    Bins bins = Bins.of(table);
    double[][] rows = bins.of(table, IntStream.range(0, table.size()).toArray());
    double[] labels = CrossValidation.labels(table);
    double[] upTo = CrossValidation.weights(table);
    Arrays.parallelPrefix(upTo, Double::sum);
    SmileTrees trees = new SmileTrees(bins, rows);
    SplittableRandom random = new SplittableRandom(config.seed());
    for (int tree = 0; tree < config.trees(); tree++) {
      // Of this thread; Smile draws the features to ask about from it.
      smile.math.Math.setSeed(random.nextLong());
      trees.add(
          new RegressionTree(
              null,
              rows,
              labels,
              config.maxLeaves(),
              config.minLeafRows(),
              asked,
              null,
              drawn(upTo, random),
              null),
          1.0 / config.trees());
    }
    return new FittedScorer(
        RandomForestProvider.NAME,
        table.names(),
        trees.build(0),
        FittedScorer.Scale.PROBABILITY,
        Curve.IDENTITY);
  }

  /** How often each row is drawn. */
  private static int[] drawn(double[] upTo, SplittableRandom random) {
    int[] counts = new int[upTo.length];
    for (int i = 0; i < upTo.length; i++) {
      int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
      counts[Math.min(upTo.length - 1, at < 0 ? -at - 1 : at)]++;
    }
    return counts;
  }
}
