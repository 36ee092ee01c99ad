package org.songnet.features;

import java.io.IOException;
import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.spi.ExtractorProvider;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** Writes and reads what {@link TextFitter} makes. */
public final class TextFeaturesProvider implements ExtractorProvider {

  /** For {@link java.util.ServiceLoader}. */
  public TextFeaturesProvider() {}

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean writes(FeatureExtractor extractor) {
    return extractor instanceof TextFeatures;
  }

  @Override
  public void write(FeatureExtractor extractor, ModelWriter out) throws IOException {
    TextFeatures text = (TextFeatures) extractor;
    out.config(text.config());
    out.texts("field", List.of(text.field().column()));
    out.floats("rarity", text.weights().rarity());
    out.floats("centre", text.centre());
    out.floats("components", text.components());
  }

  @Override
  public FeatureExtractor read(ModelReader in) throws IOException {
    TextConfig config = in.config(TextConfig.class);
    return new TextFeatures(
        field(in.texts("field")),
        config,
        new TextWeights(config, in.floats("rarity", config.buckets())),
        in.floats("centre", config.dimensions()),
        in.floats("components", config.buckets() * config.dimensions()));
  }

  private static TextField field(List<String> names) throws ModelFormatException {
    for (TextField field : TextField.values()) {
      if (names.equals(List.of(field.column()))) {
        return field;
      }
    }
    throw new ModelFormatException("entry field must be one text of a track: " + names);
  }
}
