package org.songnet.features;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.songnet.FeatureExtractor;
import org.songnet.spi.ExtractorProvider;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** Writes and reads {@link MetadataFeatures}. */
public final class MetadataFeaturesProvider implements ExtractorProvider {

  /** For {@link java.util.ServiceLoader}. */
  public MetadataFeaturesProvider() {}

  @Override
  public String name() {
    return "metadata";
  }

  @Override
  public boolean writes(FeatureExtractor extractor) {
    return extractor instanceof MetadataFeatures;
  }

  @Override
  public void write(FeatureExtractor extractor, ModelWriter out) throws IOException {
    out.texts("fields", extractor.names());
  }

  @Override
  public FeatureExtractor read(ModelReader in) throws IOException {
    List<MetadataField> fields = new ArrayList<>();
    for (String name : in.texts("fields")) {
      try {
        fields.add(MetadataField.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new ModelFormatException("entry fields names something unknown: " + name, e);
      }
    }
    return MetadataFeatures.of(fields);
  }
}
