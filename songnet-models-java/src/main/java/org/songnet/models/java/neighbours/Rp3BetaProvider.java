package org.songnet.models.java.neighbours;

import java.io.IOException;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.Histories;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link Rp3BetaTrainer}: where walks from each track end. */
public final class Rp3BetaProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "rp3beta";

  /** For {@link java.util.ServiceLoader}. */
  public Rp3BetaProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "where short walks between listeners and tracks end";
  }

  @Override
  public Record defaults() {
    return Rp3BetaConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new Rp3BetaTrainer((Rp3BetaConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "neighbours", "20..2000 log",
        "alpha", ".3..2",
        "beta", "0..1",
        "normalize", "true|false");
  }

  static TrackVotesRecommender recommender(
      Catalog catalog,
      ModelInfo info,
      Rp3BetaConfig config,
      Popularity popularity,
      Histories histories,
      TrackVotes votes) {
    return new TrackVotesRecommender(
        catalog, info, config, Weighting.BINARY, popularity, histories, votes, votes.byHeard());
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    TrackVotesRecommender walks = (TrackVotesRecommender) model;
    out.config(walks.config());
    walks.popularity().write(out);
    walks.histories().write(out);
    walks.votes().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    return recommender(
        in.catalog(),
        in.info(),
        in.config(Rp3BetaConfig.class),
        Popularity.read(in),
        Histories.read(in),
        TrackVotes.read(in));
  }
}
