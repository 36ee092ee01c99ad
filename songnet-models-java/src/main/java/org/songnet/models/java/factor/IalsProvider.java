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

/** Writes and reads the models of {@link IalsTrainer}: vectors and histories. */
public final class IalsProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "ials";

  private static final String USERS = "user-factors.f32";
  private static final String TRACKS = "track-factors.f32";

  /** For {@link java.util.ServiceLoader}. */
  public IalsProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "factors of listeners and tracks by alternating least squares";
  }

  @Override
  public Record defaults() {
    return IalsConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new IalsTrainer((IalsConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "factors", "16..256 log",
        "weighting", "binary|log",
        "alpha", ".1..10 log",
        "unobservedWeight", ".003..1 log",
        "regularisation", ".0003..1 log",
        "frequencyScaling", "0..1");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    IalsRecommender ials = (IalsRecommender) model;
    out.config(ials.config());
    ials.popularity().write(out);
    ials.histories().write(out);
    out.floats(USERS, ials.users().data());
    out.floats(TRACKS, ials.tracks().data());
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    IalsConfig config = in.config(IalsConfig.class);
    Histories histories = Histories.read(in);
    return new IalsRecommender(
        in.catalog(),
        in.info(),
        config,
        Popularity.read(in),
        histories,
        Factors.read(USERS, histories.matrix().rows(), config.factors(), in),
        new FoldIn(config, Factors.read(TRACKS, in.catalog().size(), config.factors(), in)));
  }
}
