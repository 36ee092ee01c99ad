package org.songnet.models.dl4j.ncf;

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

/** Writes and reads the models of {@link NcfTrainer}, and trains those that need no features. */
public final class NcfProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "ncf";

  /** For {@link java.util.ServiceLoader}. */
  public NcfProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "neural collaborative filtering: products of vectors with a network beside them";
  }

  @Override
  public Record defaults() {
    return NcfConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new NcfTrainer((NcfConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "factors", "16..256 log",
        "hiddenSize", "0|16|32|64",
        "negatives", "4..8",
        "epochs", "10..60 log",
        "learningRate", "5e-4..1e-2 log",
        "weightDecay", "1e-4..1e-1 log",
        "dropout", "0..0.6");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    NcfRecommender ncf = (NcfRecommender) model;
    out.config(ncf.config());
    ncf.popularity().write(out);
    ncf.histories().write(out);
    ncf.weights().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    NcfConfig config = in.config(NcfConfig.class);
    Histories histories = Histories.read(in);
    return new NcfRecommender(
        config,
        in.catalog(),
        in.info(),
        Popularity.read(in),
        histories,
        NcfWeights.read(config, histories.matrix().rows(), in));
  }
}
