package org.songnet.cli.chart;

/**
 * A place in a chart, in the units of its axes.
 *
 * @param x finite
 * @param y finite
 */
public record Point(double x, double y) {

  /**
   * Checks the coordinates.
   *
   * @throws IllegalArgumentException if one is not finite
   */
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("a point must be finite: (" + x + ", " + y + ")");
    }
  }
}
