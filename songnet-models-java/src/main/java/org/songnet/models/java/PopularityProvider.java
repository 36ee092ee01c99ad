package org.songnet.models.java;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.NoSettings;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link PopularityTrainer}: one count for each track. */
public final class PopularityProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "popularity";

  /** For {@link java.util.ServiceLoader}. */
  public PopularityProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "what everybody hears";
  }

  @Override
  public Record defaults() {
    return new NoSettings();
  }

  @Override
  public Trainer trainer(Record config) {
    return new PopularityTrainer();
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    ((PopularityRecommender) model).popularity().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    return new PopularityRecommender(in.catalog(), in.info(), Popularity.read(in));
  }
}
