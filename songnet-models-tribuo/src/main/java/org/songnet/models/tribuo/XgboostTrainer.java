package org.songnet.models.tribuo;

import java.util.function.UnaryOperator;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;

/**
 * Boosted trees that tell two labels apart: Chen and Guestrin, "XGBoost: A Scalable Tree Boosting
 * System" (KDD 2016), over histograms, by Tribuo.
 *
 * <p>A missing value goes the way that was better in training. Always on one thread, so that the
 * trees are the same everywhere. Stateless and thread-safe; needs XGBoost's native library, which
 * there is for x86-64, to train and not to score.
 */
public final class XgboostTrainer implements ScorerTrainer {

  static final int THREADS = 1;

  private final XgboostConfig config;

  /** A trainer with this configuration. */
  public XgboostTrainer(XgboostConfig config) {
    this.config = config;
  }

  @Override
  public Scorer fit(LabelledRows table) {
    return Calibrated.fit(
        table, this::trees, config.balanced(), config.calibration(), config.seed());
  }

  private FittedScorer trees(LabelledRows table) {
    MutableDataset<Label> rows =
        TribuoRows.of(
            table,
            UnaryOperator.identity(),
            table.names().size(),
            row -> new Label(table.label(row) == 1 ? "1" : "0"),
            new LabelFactory());
    BoostingConfig boosting = config.boosting();
    XGBoostModel<Label> model =
        new XGBoostClassificationTrainer(
                BoosterType.GBTREE,
                TreeMethod.HIST,
                boosting.trees(),
                boosting.learningRate(),
                0,
                boosting.maxDepth(),
                boosting.minChildWeight(),
                boosting.subsample(),
                boosting.featureSubsample(),
                boosting.lambda(),
                0,
                THREADS,
                LoggingVerbosity.SILENT,
                config.seed())
            .train(rows);
    return new FittedScorer(
        XgboostProvider.NAME,
        table.names(),
        BoosterTrees.read(
            model, table.names().size(), model.getOutputIDInfo().getID(new Label("1"))),
        FittedScorer.Scale.LOG_ODDS,
        Curve.IDENTITY);
  }
}
