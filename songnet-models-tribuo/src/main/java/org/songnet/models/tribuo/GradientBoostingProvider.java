package org.songnet.models.tribuo;

import java.io.IOException;
import org.songnet.learn.ScorerTrainer;
import org.songnet.spi.ModelReader;

/** Provides the scorers of {@link GradientBoostingTrainer}. */
public final class GradientBoostingProvider extends FittedScorerProvider {

  static final String NAME = "gradient-boosting";

  /** For {@link java.util.ServiceLoader}. */
  public GradientBoostingProvider() {
    super(
        NAME, "boosted trees in pure Java (Smile), as a probability", FittedScorer.Scale.LOG_ODDS);
  }

  @Override
  public Record defaults() {
    return GradientBoostingConfig.defaults();
  }

  @Override
  public ScorerTrainer trainer(Record config) {
    return new GradientBoostingTrainer((GradientBoostingConfig) config);
  }

  @Override
  RowFunction readFunction(String prefix, int features, ModelReader in) throws IOException {
    return Trees.read(prefix, features, in);
  }
}
