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
import org.songnet.vector.SparseMatrix;

/** Writes and reads the models of {@link SequentialRulesTrainer}: the rules and their weights. */
public final class SequentialRulesProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "sequential-rules";

  private static final String RULES = "rules";

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
    ((RulesModel) recommender.model()).rules().write(RULES, out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    int size = in.catalog().size();
    SequentialRulesConfig config = in.config(SequentialRulesConfig.class);
    SparseMatrix rules = SparseMatrix.read(RULES, size, size, in);
    for (int i = 0; i < rules.size(); i++) {
      if (rules.value(i) <= 0) {
        throw new IllegalArgumentException(
            "entry " + RULES + ": weight must be positive: " + rules.value(i));
      }
    }
    return new CandidateRecommender(
        in.catalog(), in.info(), config, Popularity.read(in), new RulesModel(config, rules));
  }
}
