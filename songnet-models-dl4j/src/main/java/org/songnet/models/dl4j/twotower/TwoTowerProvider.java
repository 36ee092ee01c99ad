package org.songnet.models.dl4j.twotower;

import java.io.IOException;
import java.util.Map;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.Histories;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/**
 * Writes and reads {@link TwoTowerRecommender}s, and makes trainers of those that need no features.
 */
public final class TwoTowerProvider implements RecommenderProvider, TrainerProvider {

  private static final String LISTENERS = "listeners.f32";
  private static final String HISTORY = "history.f32";
  private static final String FEATURE_COUNT = "feature-count.i32";
  private static final String FEATURES = "features.f32";
  private static final String SONGS = "songs.f32";

  /** For {@link java.util.ServiceLoader}. */
  public TwoTowerProvider() {}

  @Override
  public String name() {
    return TwoTowerRecommender.NAME;
  }

  @Override
  public String summary() {
    return "two networks, of listeners and of songs, that meet in a product";
  }

  @Override
  public Record defaults() {
    return TwoTowerConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new TwoTowerTrainer((TwoTowerConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "embeddingSize", "16..128 log",
        "outputSize", "32..256 log",
        "temperature", ".03..0.3 log",
        "userDropout", "0..0.9",
        "songDropout", "0..0.6",
        "learningRate", ".001..0.02 log",
        "regularisation", ".00001..0.01 log");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    TwoTowerRecommender towers = (TwoTowerRecommender) model;
    ListenerInput input = towers.listeners().input();
    out.config(towers.config());
    towers.popularity().write(out);
    towers.histories().write(out);
    out.floats(LISTENERS, towers.listeners().ids());
    out.floats(HISTORY, input.history());
    out.ints(FEATURE_COUNT, new int[] {input.featureCount()});
    out.floats(FEATURES, input.features());
    towers.listeners().tower().write(out);
    out.floats(SONGS, towers.songs());
  }

  @Override
  public TwoTowerRecommender read(ModelReader in) throws IOException {
    TwoTowerConfig config = in.config(TwoTowerConfig.class);
    Histories histories = Histories.read(in);
    int[] count = in.ints(FEATURE_COUNT);
    if (count.length != 1 || count[0] < 0) {
      throw new ModelFormatException("entry " + FEATURE_COUNT + " must be one number, at least 0");
    }
    int tracks = in.catalog().size();
    int size = config.embeddingSize();
    ListenerInput input =
        new ListenerInput(
            size,
            in.floats(HISTORY, Math.multiplyExact(tracks, size)),
            count[0],
            in.floats(FEATURES, Math.multiplyExact(tracks, count[0])));
    int users = histories.matrix().rows();
    ServedListeners listeners =
        new ServedListeners(
            in.floats(LISTENERS, Math.multiplyExact(users, size)),
            input,
            ServedTower.read(config, input.width(), in));
    return new TwoTowerRecommender(
        config,
        in.catalog(),
        in.info(),
        Popularity.read(in),
        histories,
        listeners,
        in.floats(SONGS, Math.multiplyExact(tracks, config.outputSize())));
  }
}
