package org.songnet.models.java.rnn;

import java.io.IOException;
import java.util.Map;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.models.java.rnn.RnnConfig.Cell;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Trains, writes and reads {@link RnnRecommender}s whose units are gated recurrent units. */
public final class GruProvider implements RecommenderProvider, TrainerProvider {

  /** For {@link java.util.ServiceLoader}. */
  public GruProvider() {}

  @Override
  public String name() {
    return "gru";
  }

  @Override
  public String summary() {
    return "a network of gated recurrent units that learns which track follows which";
  }

  @Override
  public Record defaults() {
    return RnnConfig.defaults().withCell(Cell.GRU);
  }

  @Override
  public Trainer trainer(Record config) {
    return new RnnTrainer((RnnConfig) config);
  }

  @Override
  public Map<String, String> searchSpace() {
    return RnnTrainer.SEARCH_SPACE;
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    RnnFormat.write((RnnRecommender) model, out);
  }

  @Override
  public RnnRecommender read(ModelReader in) throws IOException {
    return RnnFormat.read(in, (RnnConfig) defaults());
  }
}
