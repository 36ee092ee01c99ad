package org.songnet.models.java;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.Histories;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link RandomTrainer}: the seed and what each user heard. */
public final class RandomProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "random";

  /** For {@link java.util.ServiceLoader}. */
  public RandomProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "anything; what every figure is to be compared with";
  }

  @Override
  public Record defaults() {
    return RandomConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new RandomTrainer((RandomConfig) config);
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    RandomRecommender random = (RandomRecommender) model;
    out.config(random.config());
    random.popularity().write(out);
    random.histories().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    return new RandomRecommender(
        in.catalog(),
        in.info(),
        in.config(RandomConfig.class),
        Popularity.read(in),
        Histories.read(in));
  }
}
