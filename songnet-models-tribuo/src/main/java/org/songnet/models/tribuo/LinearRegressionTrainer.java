package org.songnet.models.tribuo;

import org.songnet.learn.LabelledRows;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.tribuo.MutableDataset;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.linear.LinearSGDModel;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/**
 * Least squares, by Tribuo's stochastic gradient descent, over standardised features and labels;
 * missing values are as in {@link LogisticTrainer}. Stateless and thread-safe.
 */
public final class LinearRegressionTrainer implements ScorerTrainer {

  private final LinearRegressionConfig config;

  /** A trainer with this configuration. */
  public LinearRegressionTrainer(LinearRegressionConfig config) {
    this.config = config;
  }

  @Override
  public Scorer fit(LabelledRows table) {
    Labels labels = Labels.of(table);
    Imputation imputation = Imputation.of(table);
    MutableDataset<Regressor> rows =
        TribuoRows.of(
            labels.weighted(),
            imputation::complete,
            imputation.width(),
            row -> new Regressor("label", labels.standard(row)),
            new RegressionFactory());
    LinearSGDTrainer trainer =
        new LinearSGDTrainer(
            new SquaredLoss(),
            new AdaGrad(config.learningRate(), LogisticTrainer.ADAGRAD_EPSILON),
            config.epochs(),
            LogisticTrainer.QUIET,
            1,
            config.seed());
    LinearSGDModel model = TribuoLog.quietly(() -> trainer.train(rows));
    DenseMatrix weights = model.getWeightsCopy();
    float[] line = new float[imputation.width() + 1];
    for (int i = 0; i <= imputation.width() + 1; i++) {
      // Tribuo's own intercept is the last number; our constant feature is one as well.
      int at = i > imputation.width() ? i : LogisticTrainer.id(model.getFeatureIDMap(), i);
      line[Math.min(i, imputation.width())] +=
          at < 0 ? 0 : (float) (weights.get(0, at) * labels.deviation());
    }
    line[imputation.width()] += (float) labels.mean();
    return new FittedScorer(
        LinearRegressionProvider.NAME,
        table.names(),
        new LinearFunction(imputation, line, table.names().size()),
        FittedScorer.Scale.VALUE,
        Curve.IDENTITY);
  }
}
