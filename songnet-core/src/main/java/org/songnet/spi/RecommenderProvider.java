package org.songnet.spi;

import java.io.IOException;
import org.songnet.Recommender;

/**
 * Writes one kind of recommender to a model file and reads it back.
 *
 * <p>Backends register an implementation for {@link java.util.ServiceLoader}; it needs a public
 * constructor without arguments and is stateless.
 */
public interface RecommenderProvider {

  /** The name in model files and in {@link org.songnet.ModelInfo#name}; never changes. */
  String name();

  /**
   * Writes everything that {@link #read} needs beyond the catalog and the info.
   *
   * @param model a recommender whose info has this provider's name
   */
  void write(Recommender model, ModelWriter out) throws IOException;

  /**
   * Makes the recommender that was written.
   *
   * @throws ModelFormatException if an entry is missing or does not fit the catalog
   */
  Recommender read(ModelReader in) throws IOException;
}
