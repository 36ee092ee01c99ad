package org.songnet.models.java.factor;

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

/** Writes and reads the models of {@link EaseTrainer}: a square matrix and histories. */
public final class EaseProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "ease";

  /** For {@link java.util.ServiceLoader}. */
  public EaseProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "what each song heard says for each other song";
  }

  @Override
  public Record defaults() {
    return EaseConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new EaseTrainer((EaseConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "regularisation", "1..2000 log",
        "popularityScaling", "0..1",
        "activityScaling", "0..1",
        "weighting", "binary|log");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    EaseRecommender ease = (EaseRecommender) model;
    out.config(ease.config());
    ease.popularity().write(out);
    ease.histories().write(out);
    ease.weights().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    EaseConfig config = in.config(EaseConfig.class);
    Histories histories = Histories.read(in);
    SongWeights weights =
        in.has(UserSpace.ENTRY)
            ? UserSpace.read(Regression.of(config, histories.matrix()), in)
            : TrackSpace.read(in);
    return new EaseRecommender(
        in.catalog(), in.info(), config, Popularity.read(in), histories, weights);
  }
}
