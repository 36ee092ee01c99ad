package org.songnet.models.tribuo;

import java.io.IOException;
import org.songnet.learn.ScorerTrainer;
import org.songnet.spi.ModelReader;

/** Provides the scorers of {@link LinearRegressionTrainer}. */
public final class LinearRegressionProvider extends FittedScorerProvider {

  static final String NAME = "linear-regression";

  /** For {@link java.util.ServiceLoader}. */
  public LinearRegressionProvider() {
    super(NAME, "a weighted sum of the features", FittedScorer.Scale.VALUE);
  }

  @Override
  public Record defaults() {
    return LinearRegressionConfig.defaults();
  }

  @Override
  public ScorerTrainer trainer(Record config) {
    return new LinearRegressionTrainer((LinearRegressionConfig) config);
  }

  @Override
  RowFunction readFunction(String prefix, int features, ModelReader in) throws IOException {
    return LinearFunction.read(prefix, features, in);
  }
}
