package org.songnet.models.java;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;

/** Writes and reads the models of {@link SessionKnnTrainer}: the past sessions as sets. */
public final class SessionKnnProvider implements RecommenderProvider {

  static final String NAME = "session-knn";

  /** For {@link java.util.ServiceLoader}. */
  public SessionKnnProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    SessionKnnRecommender knn = (SessionKnnRecommender) model;
    out.config(knn.config());
    knn.unigram().write(out);
    knn.index().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    int size = in.catalog().size();
    return new SessionKnnRecommender(
        in.catalog(),
        in.info(),
        in.config(SessionKnnConfig.class),
        Unigram.read(size, in),
        SessionIndex.read(size, in));
  }
}
