package org.songnet.models.dl4j.content;

import java.io.IOException;
import org.songnet.FeatureExtractor;
import org.songnet.spi.ExtractorProvider;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** Keeps {@link TitleNumbers} in model files. */
public final class TitleNumbersProvider implements ExtractorProvider {

  /** For {@link java.util.ServiceLoader}. */
  public TitleNumbersProvider() {}

  @Override
  public String name() {
    return "title-numbers";
  }

  @Override
  public boolean writes(FeatureExtractor extractor) {
    return extractor instanceof TitleNumbers;
  }

  @Override
  public void write(FeatureExtractor extractor, ModelWriter out) throws IOException {
    out.config((TitleNumbers) extractor);
  }

  @Override
  public FeatureExtractor read(ModelReader in) throws IOException {
    return in.config(TitleNumbers.class);
  }
}
