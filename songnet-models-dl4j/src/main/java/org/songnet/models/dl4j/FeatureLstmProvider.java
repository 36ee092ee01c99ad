package org.songnet.models.dl4j;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;

/** Writes and reads {@link FeatureLstmRecommender}s. */
public final class FeatureLstmProvider implements RecommenderProvider {

  /** For {@link java.util.ServiceLoader}. */
  public FeatureLstmProvider() {}

  @Override
  public String name() {
    return FeatureLstmRecommender.NAME;
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    FeatureLstmRecommender lstm = (FeatureLstmRecommender) model;
    out.config(lstm.config());
    out.ints("featureCount", new int[] {lstm.network().cell().inputSize()});
    out.floats("features", lstm.network().columns());
    out.floats("unitFeatures", lstm.network().unitColumns());
    CellFormat.write(lstm.network().cell(), out);
    out.floats("projection", lstm.network().projection());
    out.floats("popularity", lstm.popularity());
  }

  @Override
  public FeatureLstmRecommender read(ModelReader in) throws IOException {
    FeatureLstmConfig config = in.config(FeatureLstmConfig.class);
    int[] size = in.ints("featureCount");
    if (size.length != 1 || size[0] < 1) {
      throw new ModelFormatException("entry featureCount must be one positive number");
    }
    int tracks = in.catalog().size();
    int numbers = Math.multiplyExact(tracks, size[0]);
    FeatureNetwork network =
        new FeatureNetwork(
            in.floats("features", numbers),
            in.floats("unitFeatures", numbers),
            CellFormat.read(in, size[0], config.hiddenSize()),
            in.floats("projection", config.hiddenSize() * size[0]));
    return new FeatureLstmRecommender(
        config, in.catalog(), in.info(), network, in.floats("popularity", tracks));
  }
}
