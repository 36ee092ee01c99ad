package org.songnet.models.java;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;

/** Writes and reads the models of {@link PopularityTrainer}: one count for each track. */
public final class PopularityProvider implements RecommenderProvider {

  static final String NAME = "popularity";

  /** For {@link java.util.ServiceLoader}. */
  public PopularityProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    ((PopularityRecommender) model).unigram().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    return new PopularityRecommender(
        in.catalog(), in.info(), Unigram.read(in.catalog().size(), in));
  }
}
