package org.songnet.models.dl4j;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;

/** Writes and reads {@link LstmRecommender}s. */
public final class LstmProvider implements RecommenderProvider {

  /** For {@link java.util.ServiceLoader}. */
  public LstmProvider() {}

  @Override
  public String name() {
    return LstmRecommender.NAME;
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
