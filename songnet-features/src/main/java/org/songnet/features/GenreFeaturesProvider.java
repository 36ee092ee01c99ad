package org.songnet.features;

import java.io.IOException;
import org.songnet.FeatureExtractor;
import org.songnet.spi.ExtractorProvider;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** Writes and reads what {@link GenreFitter} makes. */
public final class GenreFeaturesProvider implements ExtractorProvider {

  /** For {@link java.util.ServiceLoader}. */
  public GenreFeaturesProvider() {}

  @Override
  public String name() {
    return "genres";
  }

  @Override
  public boolean writes(FeatureExtractor extractor) {
    return extractor instanceof GenreFeatures;
  }

  @Override
  public void write(FeatureExtractor extractor, ModelWriter out) throws IOException {
    out.texts("genres", ((GenreFeatures) extractor).genres());
  }

  @Override
  public FeatureExtractor read(ModelReader in) throws IOException {
    return new GenreFeatures(in.texts("genres"));
  }
}
