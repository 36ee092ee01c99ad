package org.songnet.models.java;

import java.io.IOException;
import java.util.Map;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link RecentPopularityTrainer}: two counts for each track. */
public final class RecentPopularityProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "recent-popularity";

  private static final String RECENT = "recent.f32";

  /** For {@link java.util.ServiceLoader}. */
  public RecentPopularityProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "what everybody hears of late";
  }

  @Override
  public Record defaults() {
    return RecentPopularityConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new RecentPopularityTrainer((RecentPopularityConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of("halfLifeDays", "1..1000 log", "halfLifeSessions", "10..100000 log");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    RecentPopularityRecommender recent = (RecentPopularityRecommender) model;
    out.config(recent.config());
    recent.popularity().write(out);
    out.floats(RECENT, recent.recent());
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    return RecentPopularityRecommender.of(
        in.catalog(),
        in.info(),
        in.config(RecentPopularityConfig.class),
        Popularity.read(in),
        in.floats(RECENT, in.catalog().size()));
  }
}
