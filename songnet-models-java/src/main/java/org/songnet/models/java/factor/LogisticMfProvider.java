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

/** Writes and reads the models of {@link LogisticMfTrainer}: vectors and histories. */
public final class LogisticMfProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "logistic-mf";

  private static final String USERS = "user-factors.f32";
  private static final String TRACKS = "track-factors.f32";

  /** For {@link java.util.ServiceLoader}. */
  public LogisticMfProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "factors of the odds that a listener hears a track";
  }

  @Override
  public Record defaults() {
    return LogisticMfConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new LogisticMfTrainer((LogisticMfConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "factors", "16..256 log",
        "sweeps", "20..200 log",
        "learningRate", ".05..1 log",
        "weighting", "binary|log",
        "alpha", ".1..20 log",
        "negatives", "1..20 log",
        "regularisation", ".01..10 log");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    LatentRecommender logistic = (LatentRecommender) model;
    out.config(logistic.config());
    logistic.popularity().write(out);
    logistic.histories().write(out);
    out.floats(USERS, logistic.users().data());
    out.floats(TRACKS, logistic.tracks().data());
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    LogisticMfConfig config = in.config(LogisticMfConfig.class);
    Histories histories = Histories.read(in);
    int width = config.factors() + 2;
    return new LatentRecommender(
        in.catalog(),
        in.info(),
        config,
        Popularity.read(in),
        histories,
        Factors.read(USERS, histories.matrix().rows(), width, in),
        new LogisticFit(
            config,
            Factors.read(TRACKS, in.catalog().size(), width, in),
            config.drawn(histories.matrix())));
  }
}
