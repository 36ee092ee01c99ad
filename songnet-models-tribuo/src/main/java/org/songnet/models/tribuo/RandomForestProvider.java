package org.songnet.models.tribuo;

import java.io.IOException;
import org.songnet.learn.ScorerTrainer;
import org.songnet.spi.ModelReader;

/** Provides the scorers of {@link RandomForestTrainer}. */
public final class RandomForestProvider extends FittedScorerProvider {

  static final String NAME = "random-forest";

  /** For {@link java.util.ServiceLoader}. */
  public RandomForestProvider() {
    super(NAME, "a random forest (Smile), as a probability", FittedScorer.Scale.PROBABILITY);
  }

  @Override
  public Record defaults() {
    return RandomForestConfig.defaults();
  }

  @Override
  public ScorerTrainer trainer(Record config) {
    return new RandomForestTrainer((RandomForestConfig) config);
  }

  @Override
  RowFunction readFunction(String prefix, int features, ModelReader in) throws IOException {
    return Trees.read(prefix, features, in);
  }
}
