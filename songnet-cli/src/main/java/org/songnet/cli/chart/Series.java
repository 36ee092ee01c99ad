package org.songnet.cli.chart;

import java.util.List;

/**
 * Points that belong together, under one name in the legend.
 *
 * @param name what they are
 * @param points in the order they are joined, or in any order where they are not joined
 */
public record Series(String name, List<Point> points) {

  /** Copies the points. */
  public Series {
    points = List.copyOf(points);
  }
}
