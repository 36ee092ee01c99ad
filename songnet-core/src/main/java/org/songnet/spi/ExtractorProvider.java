package org.songnet.spi;

import java.io.IOException;
import org.songnet.FeatureExtractor;

/**
 * Writes one kind of feature extractor into a model file and reads it back.
 *
 * <p>A model that describes tracks by features keeps its extractor with {@link ExtractorParts}, so
 * that a loaded model describes a new track exactly as the trained one did. Modules with extractors
 * register an implementation for {@link java.util.ServiceLoader}; it needs a public constructor
 * without arguments and is stateless.
 */
public interface ExtractorProvider {

  /** The name in model files; never changes. */
  String name();

  /** Whether this is the provider that writes the extractor: it is of the provider's own class. */
  boolean writes(FeatureExtractor extractor);

  /**
   * Writes everything that {@link #read} needs.
   *
   * @param extractor one that this provider {@link #writes}
   */
  void write(FeatureExtractor extractor, ModelWriter out) throws IOException;

  /**
   * Makes the extractor that was written: it has the same names and gives the same numbers.
   *
   * @throws ModelFormatException if an entry is missing or does not make an extractor
   */
  FeatureExtractor read(ModelReader in) throws IOException;
}
