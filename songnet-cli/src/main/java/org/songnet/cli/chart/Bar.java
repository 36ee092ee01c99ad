package org.songnet.cli.chart;

/**
 * One bar of a bar chart, with an interval around its end where the value is an estimate.
 *
 * @param name what stands below the bar
 * @param value how high it is, not negative
 * @param low the lower end of the interval; equal to {@code value} where there is none
 * @param high the upper end of the interval; equal to {@code value} where there is none
 */
public record Bar(String name, double value, double low, double high) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException unless {@code 0 <= low <= value <= high < infinity}
   */
  public Bar {
    if (!(0 <= low && low <= value && value <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "bar '%s' must have 0 <= low <= value <= high: %s, %s, %s"
              .formatted(name, low, value, high));
    }
  }

  /** A bar without an interval. */
  public static Bar of(String name, double value) {
    return new Bar(name, value, value, value);
  }

  boolean hasInterval() {
    return low < high;
  }
}
