package org.songnet.models.java.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.songnet.Recommender;
import org.songnet.ScoringRecommender;
import org.songnet.Trainer;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelParts;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link HybridTrainer}: the parts, each as a model of its own. */
public final class HybridProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "hybrid";

  private static final String PARTS = "parts.json";
  private static final String WEIGHTS = "weights.f32";

  /** For {@link java.util.ServiceLoader}. */
  public HybridProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "several models blended, with weights learnt on held-out data";
  }

  @Override
  public Record defaults() {
    return HybridConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new HybridTrainer((HybridConfig) config);
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    HybridRecommender hybrid = (HybridRecommender) model;
    out.config(hybrid.config());
    List<String> texts = new ArrayList<>();
    List<Part> parts = hybrid.parts();
    List<Double> signals = hybrid.signalWeights();
    float[] weights = new float[parts.size() + signals.size()];
    for (int i = 0; i < weights.length; i++) {
      double weight = i < parts.size() ? parts.get(i).weight() : signals.get(i - parts.size());
      weights[i] = (float) weight;
    }
    for (Part part : parts) {
      texts.add(part.name());
      texts.add(part.scale().name());
      ModelParts.write(part.name(), part.model(), out);
    }
    out.texts(PARTS, texts);
    out.floats(WEIGHTS, weights);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    List<String> texts = in.texts(PARTS);
    int size = texts.size() / 2;
    float[] weights = in.floats(WEIGHTS, size + SessionSignals.NAMES.size());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String name = texts.get(2 * i);
      if (!(ModelParts.read(name, in) instanceof ScoringRecommender part)) {
        throw new ModelFormatException("part " + name + " is of a kind that cannot be blended");
      }
      parts.add(new Part(name, part, Scale.valueOf(texts.get(2 * i + 1)), weights[i]));
    }
    List<Double> signals = new ArrayList<>();
    for (int i = size; i < weights.length; i++) {
      signals.add((double) weights[i]);
    }
    return new HybridRecommender(
        in.catalog(), in.info(), in.config(HybridConfig.class), parts, signals);
  }
}
