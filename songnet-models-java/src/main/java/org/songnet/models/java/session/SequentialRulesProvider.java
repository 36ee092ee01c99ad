package org.songnet.models.java.session;

import java.io.IOException;
import java.util.Map;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link SequentialRulesTrainer}: the rules and their weights. */
public final class SequentialRulesProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "sequential-rules";

  /** For {@link java.util.ServiceLoader}. */
  public SequentialRulesProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "which song is heard some steps after which";
  }

  @Override
  public Record defaults() {
    return SequentialRulesConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new SequentialRulesTrainer((SequentialRulesConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "steps", "1..30 log", "weighting", "same|linear|div|log|quadratic", "heard", "1..20 log");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    CandidateRecommender recommender = (CandidateRecommender) model;
    out.config(recommender.config());
    recommender.popularity().write(out);
    ((RulesModel) recommender.model()).write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    SequentialRulesConfig config = in.config(SequentialRulesConfig.class);
    return new CandidateRecommender(
        in.catalog(), in.info(), config, Popularity.read(in), RulesModel.read(config, in));
  }
}
