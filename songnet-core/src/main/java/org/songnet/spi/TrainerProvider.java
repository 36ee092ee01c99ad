package org.songnet.spi;

import java.util.Map;
import org.songnet.Trainer;

/**
 * Makes the trainer of one kind of model from its configuration: how commands find models by name.
 *
 * <p>Backends register an implementation for {@link java.util.ServiceLoader}; it needs a public
 * constructor without arguments and is stateless. It may be the same class as the {@link
 * RecommenderProvider} that writes the models.
 */
public interface TrainerProvider {

  /** The name, as in {@link org.songnet.ModelInfo#name}. */
  String name();

  /** What the model does, in a short sentence without a period, such as for a list of models. */
  String summary();

  /** The default configuration, a record as {@link ConfigRecords} reads; never changes. */
  Record defaults();

  /**
   * A trainer with a configuration.
   *
   * @param config of the class of {@link #defaults}
   */
  Trainer trainer(Record config);

  /**
   * What is worth searching for good values: by the name of a setting {@code LOW..HIGH} for a whole
   * or decimal number, {@code LOW..HIGH log} where its logarithm is to be even, or the choices with
   * {@code |} between them.
   */
  default Map<String, String> searchSpace() {
    return Map.of();
  }
}
