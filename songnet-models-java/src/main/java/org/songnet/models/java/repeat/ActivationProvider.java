package org.songnet.models.java.repeat;

import java.io.IOException;
import java.util.Map;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link ActivationTrainer}: what each listener heard, in order. */
public final class ActivationProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "activation";

  /** For {@link java.util.ServiceLoader}. */
  public ActivationProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "what the listener goes back to: heard often or lately";
  }

  @Override
  public Record defaults() {
    return ActivationConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new ActivationTrainer((ActivationConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of("decay", "0..1.5", "noise", "0.5..2 log");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    ActivationRecommender activation = (ActivationRecommender) model;
    out.config(activation.config());
    activation.popularity().write(out);
    activation.order().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    return new ActivationRecommender(
        in.catalog(),
        in.info(),
        in.config(ActivationConfig.class),
        Popularity.read(in),
        ListenOrder.read(in));
  }
}
