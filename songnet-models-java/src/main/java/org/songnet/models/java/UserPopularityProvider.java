package org.songnet.models.java;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.Histories;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.NoSettings;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link UserPopularityTrainer}: what each user heard. */
public final class UserPopularityProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "user-popularity";

  /** For {@link java.util.ServiceLoader}. */
  public UserPopularityProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "what the listener heard most, then what everybody hears";
  }

  @Override
  public Record defaults() {
    return new NoSettings();
  }

  @Override
  public Trainer trainer(Record config) {
    return new UserPopularityTrainer();
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    UserPopularityRecommender popularity = (UserPopularityRecommender) model;
    popularity.popularity().write(out);
    popularity.histories().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    return new UserPopularityRecommender(
        in.catalog(), in.info(), Popularity.read(in), Histories.read(in));
  }
}
