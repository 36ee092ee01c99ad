package org.songnet.models.tribuo;

import java.util.function.UnaryOperator;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.tribuo.MutableDataset;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer.RegressionType;

/**
 * Boosted trees that expect a number, by squared error; else as {@link XgboostTrainer}. Stateless
 * and thread-safe.
 */
public final class XgboostRegressionTrainer implements ScorerTrainer {

  private final XgboostRegressionConfig config;

  /** A trainer with this configuration. */
  public XgboostRegressionTrainer(XgboostRegressionConfig config) {
    this.config = config;
  }

  @Override
  public Scorer fit(LabelledRows table) {
    Labels labels = Labels.of(table);
    MutableDataset<Regressor> rows =
        TribuoRows.of(
            labels.weighted(),
            UnaryOperator.identity(),
            table.names().size(),
            row -> new Regressor("label", table.label(row) - labels.mean()),
            new RegressionFactory());
    BoostingConfig boosting = config.boosting();
    XGBoostModel<Regressor> model =
        (XGBoostModel<Regressor>)
            new XGBoostRegressionTrainer(
                    BoosterType.GBTREE,
                    TreeMethod.HIST,
                    RegressionType.LINEAR,
                    boosting.trees(),
                    boosting.learningRate(),
                    0,
                    boosting.maxDepth(),
                    boosting.minChildWeight(),
                    boosting.subsample(),
                    boosting.featureSubsample(),
                    boosting.lambda(),
                    0,
                    XgboostTrainer.THREADS,
                    LoggingVerbosity.SILENT,
                    config.seed())
                .train(rows);
    return new FittedScorer(
        XgboostRegressionProvider.NAME,
        table.names(),
        BoosterTrees.read(model, table.names().size(), labels.mean()),
        FittedScorer.Scale.VALUE,
        Curve.IDENTITY);
  }
}
