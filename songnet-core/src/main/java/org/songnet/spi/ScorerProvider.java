package org.songnet.spi;

import java.io.IOException;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;

/**
 * One kind of scorer: makes its trainer, writes scorers to model files and reads them back.
 *
 * <p>Backends register an implementation for {@link java.util.ServiceLoader}; it needs a public
 * constructor without arguments and is stateless. {@link Scorers} finds them by name.
 */
public interface ScorerProvider {

  /** What a scorer says about a row. */
  enum Task {
    /** The probability that the label is 1 and not 0. */
    CLASSIFICATION,
    /** The expected label. */
    REGRESSION
  }

  /** The name in model files and in {@link Scorer#name}; never changes. */
  String name();

  /** What the model does, in a short sentence without a period, such as for a list of models. */
  String summary();

  /** What its scores are. */
  Task task();

  /** The default configuration, a record as {@link ConfigRecords} reads; never changes. */
  Record defaults();

  /**
   * A trainer with a configuration.
   *
   * @param config of the class of {@link #defaults}
   */
  ScorerTrainer trainer(Record config);

  /**
   * Writes a scorer of this kind.
   *
   * @param prefix what the names of its entries begin with
   */
  void write(String prefix, Scorer scorer, ModelWriter out) throws IOException;

  /**
   * Makes the scorer that was written.
   *
   * @throws ModelFormatException if an entry is missing or malformed
   */
  Scorer read(String prefix, ModelReader in) throws IOException;
}
