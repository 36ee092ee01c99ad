package org.songnet.models.java.session;

import java.io.IOException;
import java.util.Map;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link VsknnTrainer}: the past sessions. */
public final class VsknnProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "vsknn";

  /** For {@link java.util.ServiceLoader}. */
  public VsknnProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "similar past sessions, newest shared songs and rare songs first";
  }

  @Override
  public Record defaults() {
    return VsknnConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new VsknnTrainer((VsknnConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.ofEntries(
        Map.entry("neighbours", "20..1000 log"),
        Map.entry("heard", "same|linear|div|log|quadratic"),
        Map.entry("match", "same|linear|div|log|quadratic"),
        Map.entry("idf", "0..10"),
        Map.entry("ageDecay", ".8..1"),
        Map.entry("rules", "0..2"),
        Map.entry("steps", "1..50 log"));
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    NeighbourModels.write(model, out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    VsknnConfig config = in.config(VsknnConfig.class);
    return NeighbourModels.read(in, config, config.settings());
  }
}
