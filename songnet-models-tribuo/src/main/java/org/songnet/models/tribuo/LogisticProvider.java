package org.songnet.models.tribuo;

import java.io.IOException;
import org.songnet.learn.ScorerTrainer;
import org.songnet.spi.ModelReader;

/** Provides the scorers of {@link LogisticTrainer}. */
public final class LogisticProvider extends FittedScorerProvider {

  static final String NAME = "logistic";

  /** For {@link java.util.ServiceLoader}. */
  public LogisticProvider() {
    super(NAME, "a weighted sum of the features, as a probability", FittedScorer.Scale.LOG_ODDS);
  }

  @Override
  public Record defaults() {
    return LogisticConfig.defaults();
  }

  @Override
  public ScorerTrainer trainer(Record config) {
    return new LogisticTrainer((LogisticConfig) config);
  }

  @Override
  RowFunction readFunction(String prefix, int features, ModelReader in) throws IOException {
    return LinearFunction.read(prefix, features, in);
  }
}
