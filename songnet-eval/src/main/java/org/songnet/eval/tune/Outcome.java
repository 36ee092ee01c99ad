package org.songnet.eval.tune;

/**
 * What came of a trial.
 *
 * @param trial what was tried
 * @param score what it reached, more is better; {@code NaN} where it failed
 * @param seconds how long it took
 */
public record Outcome(Trial trial, double score, double seconds) {

  /** Whether the configuration could be trained and measured at all. */
  public boolean hasScore() {
    return !Double.isNaN(score);
  }
}
