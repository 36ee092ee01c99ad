package org.songnet.models.tribuo;

import org.songnet.learn.LabelledRows;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;

/**
 * Logistic regression, by Tribuo's stochastic gradient descent.
 *
 * <p>Features are standardised; the mean stands in for a missing one, with a weight of its own for
 * being missing. Stateless and thread-safe.
 */
public final class LogisticTrainer implements ScorerTrainer {

  static final double ADAGRAD_EPSILON = .1;
  static final int QUIET = -1;

  private final LogisticConfig config;

  /** A trainer with this configuration. */
  public LogisticTrainer(LogisticConfig config) {
    this.config = config;
  }

  @Override
  public Scorer fit(LabelledRows table) {
    return Calibrated.fit(
        table, this::line, config.balanced(), config.calibration(), config.seed());
  }

  private FittedScorer line(LabelledRows table) {
    Imputation imputation = Imputation.of(table);
    MutableDataset<Label> rows =
        TribuoRows.of(
            table,
            imputation::complete,
            imputation.width(),
            row -> new Label(table.label(row) == 1 ? "1" : "0"),
            new LabelFactory());
    LinearSGDTrainer trainer =
        new LinearSGDTrainer(
            new LogMulticlass(),
            new AdaGrad(config.learningRate(), ADAGRAD_EPSILON),
            config.epochs(),
            QUIET,
            1,
            config.seed());
    LinearSGDModel model = TribuoLog.quietly(() -> trainer.train(rows));
    int like = model.getOutputIDInfo().getID(new Label("1"));
    DenseMatrix weights = model.getWeightsCopy();
    float[] line = new float[imputation.width() + 1];
    for (int i = 0; i <= imputation.width() + 1; i++) {
      // Tribuo's own intercept is the last number; our constant feature is one as well.
      int at = i > imputation.width() ? i : id(model.getFeatureIDMap(), i);
      line[Math.min(i, imputation.width())] +=
          at < 0 ? 0 : (float) (weights.get(like, at) - weights.get(1 - like, at));
    }
    return new FittedScorer(
        LogisticProvider.NAME,
        table.names(),
        new LinearFunction(imputation, line, table.names().size()),
        FittedScorer.Scale.LOG_ODDS,
        Curve.IDENTITY);
  }

  /** Where Tribuo keeps a column. */
  static int id(ImmutableFeatureMap features, int column) {
    return features.getID("f%06d".formatted(column));
  }
}
