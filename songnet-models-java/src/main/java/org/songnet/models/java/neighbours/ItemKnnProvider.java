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

/** Writes and reads the models of {@link ItemKnnTrainer}: each track's neighbours. */
public final class ItemKnnProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "item-knn";

  /** For {@link java.util.ServiceLoader}. */
  public ItemKnnProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "tracks that the same people heard";
  }

  @Override
  public Record defaults() {
    return ItemKnnConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new ItemKnnTrainer((ItemKnnConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "neighbours", "20..2000 log",
        "weighting", "binary|tf_idf|bm25",
        "shrinkage", ".1..500 log",
        "asymmetry", ".2..0.8",
        "locality", ".5..2");
  }

  static TrackVotesRecommender recommender(
      Catalog catalog,
      ModelInfo info,
      ItemKnnConfig config,
      Popularity popularity,
      Histories histories,
      TrackVotes votes) {
    return new TrackVotesRecommender(
        catalog,
        info,
        config,
        config.weighting(),
        popularity,
        histories,
        votes,
        votes.byCandidate());
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    TrackVotesRecommender knn = (TrackVotesRecommender) model;
    out.config(knn.config());
    knn.popularity().write(out);
    knn.histories().write(out);
    knn.votes().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    return recommender(
        in.catalog(),
        in.info(),
        in.config(ItemKnnConfig.class),
        Popularity.read(in),
        Histories.read(in),
        TrackVotes.read(in));
  }
}
