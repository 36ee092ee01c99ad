package org.songnet.models.dl4j;

import java.io.IOException;
import java.util.Map;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Trains, writes and reads {@link LstmRecommender}s. */
public final class LstmProvider implements RecommenderProvider, TrainerProvider {

  /** For {@link java.util.ServiceLoader}. */
  public LstmProvider() {}

  @Override
  public String name() {
    return LstmRecommender.NAME;
  }

  @Override
  public String summary() {
    return "a network that learns an embedding of every song and the order of songs";
  }

  @Override
  public Record defaults() {
    return LstmConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new LstmTrainer((LstmConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return Map.of(
        "embeddingDropout", "0..0.6",
        "hiddenDropout", "0..0.6",
        "batchSize", "16|32|64|128",
        "learningRate", "0.001..0.01 log");
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    LstmRecommender lstm = (LstmRecommender) model;
    out.config(lstm.config());
    out.floats("itemVectors", lstm.network().columns());
    out.floats("itemBias", lstm.network().bias());
    CellFormat.write(lstm.network().cell(), out);
    out.floats("projection", lstm.network().projection());
    out.floats("popularity", lstm.popularity());
  }

  @Override
  public LstmRecommender read(ModelReader in) throws IOException {
    LstmConfig config = in.config(LstmConfig.class);
    int tracks = in.catalog().size();
    int size = config.embeddingSize();
    int hidden = config.hiddenSize();
    ItemNetwork network =
        new ItemNetwork(
            in.floats("itemVectors", Math.multiplyExact(tracks, size)),
            in.floats("itemBias", tracks),
            CellFormat.read(in, size, hidden),
            in.floats("projection", hidden == size ? 0 : hidden * size));
    return new LstmRecommender(
        config, in.catalog(), in.info(), network, in.floats("popularity", tracks));
  }
}
