package org.songnet.models.java.session;

import java.io.IOException;
import java.util.Map;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link StanTrainer}: the past sessions. */
public final class StanProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "stan";

  /** For {@link java.util.ServiceLoader}. */
  public StanProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "similar past sessions, songs near the shared ones first";
  }

  @Override
  public Record defaults() {
    return StanConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new StanTrainer((StanConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.ofEntries(
        Map.entry("neighbours", "20..1000 log"),
        Map.entry("decay", ".7..1"),
        Map.entry("ageDecay", ".8..1"),
        Map.entry("placeDecay", ".8..1"),
        Map.entry("rules", "0..2"),
        Map.entry("steps", "1..50 log"));
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    NeighbourModels.write(model, out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    StanConfig config = in.config(StanConfig.class);
    return NeighbourModels.read(in, config, config.settings());
  }
}
