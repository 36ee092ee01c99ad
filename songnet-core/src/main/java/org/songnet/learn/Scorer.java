package org.songnet.learn;

import java.util.List;
import java.util.Map;

/**
 * Says a number about a row of features: a probability, or a value.
 *
 * <p>Immutable and safe for concurrent use. Features that are not known are {@code NaN}.
 */
public interface Scorer {

  /** What made it, as {@link org.songnet.spi.ScorerProvider#name} is: {@code logistic} … */
  String name();

  /** The names of the features, in the order of a row. */
  List<String> features();

  /**
   * The score of a row: the probability of label 1, from 0 to 1, of a classifier; the expected
   * label of a regression.
   *
   * @param row one number for each of {@link #features}, {@code NaN} where it is missing; not
   *     changed
   * @return finite
   * @throws IllegalArgumentException if the row has another length
   */
  double score(float[] row);

  /**
   * What speaks for a row and against it: one number for each feature, then one for what holds
   * whatever the row says.
   *
   * @return a fresh array; the sum is the score of a regression, and of a classifier the natural
   *     logarithm of its odds, {@code ln(p / (1 − p))}, up to rounding
   * @throws IllegalArgumentException if the row has another length
   */
  double[] contributions(float[] row);

  /**
   * How much each feature matters for all rows it was trained on, by name, in the order of {@link
   * #features}: none below 0, all of them summing to 1, or all 0 where none matters.
   */
  Map<String, Double> importance();
}
