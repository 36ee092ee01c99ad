package org.songnet.models.java.neighbours;

import java.io.IOException;
import java.util.Map;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.Histories;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link UserKnnTrainer}: what each listener heard. */
public final class UserKnnProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "user-knn";

  /** For {@link java.util.ServiceLoader}. */
  public UserKnnProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "what listeners of similar taste heard";
  }

  @Override
  public Record defaults() {
    return UserKnnConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new UserKnnTrainer((UserKnnConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "neighbours", "20..1000 log",
        "weighting", "binary|tf_idf|bm25",
        "shrinkage", ".1..500 log",
        "asymmetry", "0..1",
        "locality", ".5..3");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    UserKnnRecommender knn = (UserKnnRecommender) model;
    out.config(knn.config());
    knn.popularity().write(out);
    knn.listeners().histories().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    UserKnnConfig config = in.config(UserKnnConfig.class);
    Popularity popularity = Popularity.read(in);
    SimilarListeners listeners = SimilarListeners.of(Histories.read(in), config);
    return new UserKnnRecommender(in.catalog(), in.info(), config, popularity, listeners);
  }
}
