package org.songnet.features;

import java.io.IOException;
import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.spi.ExtractorProvider;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** Writes and reads what {@link LanguageFitter} makes. */
public final class LanguageFeaturesProvider implements ExtractorProvider {

  /** For {@link java.util.ServiceLoader}. */
  public LanguageFeaturesProvider() {}

  @Override
  public String name() {
    return "languages";
  }

  @Override
  public boolean writes(FeatureExtractor extractor) {
    return extractor instanceof LanguageFeatures;
  }

  @Override
  public void write(FeatureExtractor extractor, ModelWriter out) throws IOException {
    LanguageFeatures features = (LanguageFeatures) extractor;
    out.config(features.config());
    out.texts("languages", features.languages());
    out.texts("detector", List.of(features.detection().fingerprint()));
  }

  @Override
  public FeatureExtractor read(ModelReader in) throws IOException {
    LanguageDetection detection;
    try {
      detection = LanguageDetection.get();
    } catch (IllegalStateException e) {
      throw new ModelFormatException(String.valueOf(e.getMessage()), e);
    }
    if (!in.texts("detector").equals(List.of(detection.fingerprint()))) {
      throw new ModelFormatException(
          "the languages were told by another opennlp-models-langdetect than the one on the class"
              + " path, whose answers may differ: take that one, or train again");
    }
    return new LanguageFeatures(in.config(LanguageConfig.class), in.texts("languages"), detection);
  }
}
