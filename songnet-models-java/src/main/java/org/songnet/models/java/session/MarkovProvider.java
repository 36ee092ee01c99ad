package org.songnet.models.java.session;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.NoSettings;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link MarkovTrainer}: counts of tracks and of pairs. */
public final class MarkovProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "markov";

  /** For {@link java.util.ServiceLoader}. */
  public MarkovProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "which song directly follows which";
  }

  @Override
  public Record defaults() {
    return new NoSettings();
  }

  @Override
  public Trainer trainer(Record config) {
    return new MarkovTrainer();
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    MarkovRecommender markov = (MarkovRecommender) model;
    markov.popularity().write(out);
    markov.bigrams().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    int size = in.catalog().size();
    return new MarkovRecommender(
        in.catalog(), in.info(), Popularity.read(in), Bigrams.read(size, in));
  }
}
