package org.songnet.models.java;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;

/** Writes and reads the models of {@link MarkovTrainer}: counts of tracks and of pairs. */
public final class MarkovProvider implements RecommenderProvider {

  static final String NAME = "markov";

  /** For {@link java.util.ServiceLoader}. */
  public MarkovProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    MarkovRecommender markov = (MarkovRecommender) model;
    markov.unigram().write(out);
    markov.bigrams().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    int size = in.catalog().size();
    return new MarkovRecommender(
        in.catalog(), in.info(), Unigram.read(size, in), Bigrams.read(size, in));
  }
}
