package org.songnet.models.tribuo;

import java.io.IOException;
import org.songnet.learn.ScorerTrainer;
import org.songnet.spi.ModelReader;

/** Provides the scorers of {@link XgboostRegressionTrainer}. */
public final class XgboostRegressionProvider extends FittedScorerProvider {

  static final String NAME = "xgboost-regression";

  /** For {@link java.util.ServiceLoader}. */
  public XgboostRegressionProvider() {
    super(NAME, "boosted trees (XGBoost)", FittedScorer.Scale.VALUE);
  }

  @Override
  public Record defaults() {
    return XgboostRegressionConfig.defaults();
  }

  @Override
  public ScorerTrainer trainer(Record config) {
    return new XgboostRegressionTrainer((XgboostRegressionConfig) config);
  }

  @Override
  RowFunction readFunction(String prefix, int features, ModelReader in) throws IOException {
    return Trees.read(prefix, features, in);
  }
}
