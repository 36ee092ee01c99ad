package org.songnet.eval;

/**
 * A figure and how sure it is.
 *
 * @param value the figure
 * @param low the lower end of the 95% interval
 * @param high the upper end
 */
public record Interval(double value, double low, double high) {

  /** Whether zero is outside: a difference that chance does not explain. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }
}
