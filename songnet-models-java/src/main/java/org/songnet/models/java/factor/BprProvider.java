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

/** Writes and reads the models of {@link BprTrainer}: vectors and histories. */
public final class BprProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "bpr";

  private static final String USERS = "user-factors.f32";
  private static final String TRACKS = "track-factors.f32";

  /** For {@link java.util.ServiceLoader}. */
  public BprProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "factors that rank what was heard before what was not";
  }

  @Override
  public Record defaults() {
    return BprConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new BprTrainer((BprConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "factors", "16..256 log",
        "epochs", "20..500 log",
        "learningRate", ".01..0.1 log",
        "learningRateDecay", "0|.005|.015|.05",
        "negatives", "1..64 log",
        "regularisation", ".003..0.3 log");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    LatentRecommender bpr = (LatentRecommender) model;
    out.config(bpr.config());
    bpr.popularity().write(out);
    bpr.histories().write(out);
    out.floats(USERS, bpr.users().data());
    out.floats(TRACKS, bpr.tracks().data());
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    BprConfig config = in.config(BprConfig.class);
    Histories histories = Histories.read(in);
    int width = config.factors() + 1;
    return new LatentRecommender(
        in.catalog(),
        in.info(),
        config,
        Popularity.read(in),
        histories,
        Factors.read(USERS, histories.matrix().rows(), width, in),
        new PairwiseFit(
            config,
            Factors.read(TRACKS, in.catalog().size(), width, in),
            config.draws(histories.matrix())));
  }
}
