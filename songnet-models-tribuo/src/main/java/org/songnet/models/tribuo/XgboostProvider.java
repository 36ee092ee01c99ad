package org.songnet.models.tribuo;

import java.io.IOException;
import org.songnet.learn.ScorerTrainer;
import org.songnet.spi.ModelReader;

/** Provides the scorers of {@link XgboostTrainer}. */
public final class XgboostProvider extends FittedScorerProvider {

  static final String NAME = "xgboost";

  /** For {@link java.util.ServiceLoader}. */
  public XgboostProvider() {
    super(NAME, "boosted trees (XGBoost), as a probability", FittedScorer.Scale.LOG_ODDS);
  }

  @Override
  public Record defaults() {
    return XgboostConfig.defaults();
  }

  @Override
  public ScorerTrainer trainer(Record config) {
    return new XgboostTrainer((XgboostConfig) config);
  }

  @Override
  RowFunction readFunction(String prefix, int features, ModelReader in) throws IOException {
    return Trees.read(prefix, features, in);
  }
}
