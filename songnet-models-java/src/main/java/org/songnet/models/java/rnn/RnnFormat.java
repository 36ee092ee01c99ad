package org.songnet.models.java.rnn;

import java.io.IOException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** How an {@link RnnRecommender} stands in a model file. */
final class RnnFormat {

  private RnnFormat() {}

  static void write(RnnRecommender model, ModelWriter out) throws IOException {
    RnnWeights weights = model.weights();
    out.config(model.config());
    out.floats("itemVectors", transposed(weights.itemVectors(), model.config().embeddingSize()));
    out.floats("itemBias", weights.itemBias());
    out.floats("inputWeights", weights.input());
    out.floats("recurrentWeights", weights.recurrent());
    out.floats("gateBias", weights.gateBias());
    out.floats("projection", weights.projection());
    if (weights.layerNorm().length > 0) {
      out.floats("layerNorm", weights.layerNorm());
    }
    if (weights.circumstances().length > 0) {
      out.floats("circumstances", weights.circumstances());
    }
    out.floats("popularity", model.popularity());
    model.memory().write(out);
  }

  static RnnRecommender read(ModelReader in, RnnConfig defaults) throws IOException {
    // Files from before there was the setting have no such weights.
    RnnConfig config = in.configOr(defaults.withLayerNorm(false));
    int tracks = in.catalog().size();
    int size = config.embeddingSize();
    int hidden = config.hiddenSize();
    int width = RnnWeights.products(config.cell()) * hidden;
    int circumstances = new Circumstances(config).rows();
    float[] columns = in.floats("itemVectors", Math.multiplyExact(tracks, size));
    RnnWeights weights =
        new RnnWeights(
            transposed(columns, tracks),
            in.floats("itemBias", tracks),
            in.floats("inputWeights", size * width),
            in.floats("recurrentWeights", hidden * width),
            in.floats("gateBias", RecurrentLayer.ACTIVATIONS * hidden),
            in.floats("projection", hidden == size ? 0 : hidden * size),
            config.layerNorm() ? in.floats("layerNorm", 2 * hidden) : new float[0],
            circumstances == 0 ? new float[0] : in.floats("circumstances", circumstances * size));
    return new RnnRecommender(
        config,
        in.catalog(),
        in.info(),
        weights,
        in.floats("popularity", tracks),
        ListenerStates.read(config, in));
  }

  /** Rows of a width become columns: in the file, all tracks' first numbers come first. */
  private static float[] transposed(float[] rows, int width) {
    int count = rows.length / width;
    float[] columns = new float[rows.length];
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < width; i++) {
        columns[i * count + row] = rows[row * width + i];
      }
    }
    return columns;
  }
}
