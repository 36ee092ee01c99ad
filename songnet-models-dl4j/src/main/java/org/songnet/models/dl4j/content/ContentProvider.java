package org.songnet.models.dl4j.content;

import java.io.IOException;
import org.songnet.FeatureExtractor;
import org.songnet.Recommender;
import org.songnet.models.dl4j.DenseLayers;
import org.songnet.spi.ExtractorParts;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;

/** Writes and reads {@link ContentRecommender}s, with what they see of a song. */
public final class ContentProvider implements RecommenderProvider {

  static final String NAME = "content";

  private static final String FEATURES = "features";
  private static final String LAYERS = "layers";

  /** For {@link java.util.ServiceLoader}. */
  public ContentProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    ContentRecommender content = (ContentRecommender) model;
    out.config(content.config());
    ExtractorParts.write(FEATURES, content.extractor(), out);
    content.standardiser().write(out);
    content.layers().write(LAYERS, out);
  }

  @Override
  public ContentRecommender read(ModelReader in) throws IOException {
    ContentMlpConfig config = in.config(ContentMlpConfig.class);
    FeatureExtractor extractor = ExtractorParts.read(FEATURES, in);
    DenseLayers layers = DenseLayers.read(LAYERS, config.activation(), in);
    int size = extractor.names().size();
    if (layers.inputs() != size || layers.outputs() != 1) {
      throw new ModelFormatException(
          "entry %s: the net takes %d features and gives %d scores; there are %d features"
              .formatted(LAYERS, layers.inputs(), layers.outputs(), size));
    }
    return new ContentRecommender(
        config, in.catalog(), in.info(), extractor, Standardiser.read(size, in), layers);
  }
}
