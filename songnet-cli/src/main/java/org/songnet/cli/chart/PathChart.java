package org.songnet.cli.chart;

import java.util.ArrayList;
import java.util.List;
import org.songnet.cli.chart.Svg.Anchor;

/** A numbered way through a cloud of points, such as a playlist through a space of songs. */
public final class PathChart {

  private static final double PANEL = 300;
  private static final double TALLER = 140;
  private static final double LINE = 25;
  private static final int MOST_LETTERS = 42;

  private PathChart() {}

  /**
   * A stop of the way.
   *
   * @param name what the list beside the plot says
   * @param point where it is
   * @param given whether it was given from outside, such as a seed; drawn in another colour
   */
  public record Stop(String name, Point point, boolean given) {}

  /**
   * Draws a way and, faintly behind it, the cloud.
   *
   * @param cloud points not on the way, in groups that the legend names
   * @param way the stops in order, at least one; their names stand in a list beside the plot
   * @return an SVG document
   * @throws IllegalArgumentException if there is no stop
   */
  public static String svg(Labels labels, List<Series> cloud, List<Stop> way) {
    if (way.isEmpty()) {
      throw new IllegalArgumentException("a path chart needs at least one stop");
    }
    List<Point> all = new ArrayList<>(way.stream().map(Stop::point).toList());
    cloud.forEach(series -> all.addAll(series.points()));
    Frame frame = new Frame(labels, Axis.ofX(all), Axis.ofY(all), PANEL, TALLER);
    frame.yAxis();
    frame.xAxis();
    for (int i = 0; i < cloud.size(); i++) {
      for (Point point : cloud.get(i).points()) {
        String type = "cloud " + Frame.fill(cloudColour(i));
        frame.svg.circle(frame.px(point.x()), frame.py(point.y()), 2.2, type, "");
      }
    }
    way(frame, way);
    list(frame, cloud, way);
    return frame.finish();
  }

  /** The first two colours belong to the stops. */
  private static int cloudColour(int series) {
    return series + 2;
  }

  private static void way(Frame frame, List<Stop> way) {
    List<Point> pixels = new ArrayList<>();
    for (Stop stop : way) {
      pixels.add(new Point(frame.px(stop.point().x()), frame.py(stop.point().y())));
    }
    frame.svg.polyline(pixels, "path");
    // The first stops last, so that where many meet the beginning can still be read.
    for (int i = way.size() - 1; i >= 0; i--) {
      stop(frame, way.get(i), i, pixels.get(i).x(), pixels.get(i).y());
    }
  }

  private static void stop(Frame frame, Stop stop, int index, double x, double y) {
    frame.svg.circle(x, y, 9, Frame.fill(stop.given() ? 1 : 0), stop.name());
    frame.svg.text(x, y + 4, Anchor.MIDDLE, "stop", Integer.toString(index + 1));
  }

  private static void list(Frame frame, List<Series> cloud, List<Stop> way) {
    double height = frame.bottom + 46 - frame.top;
    double line = Math.min(LINE, height / (way.size() + cloud.size() + 0.5));
    double x = frame.right + 34;
    double y = frame.top;
    for (int i = 0; i < way.size(); i++, y += line) {
      stop(frame, way.get(i), i, x, y);
      frame.svg.text(x + 18, y + 4, Anchor.START, "tick", shortened(way.get(i).name()));
    }
    y += line / 2;
    for (int i = 0; i < cloud.size(); i++, y += line) {
      frame.svg.circle(x, y, 5, Frame.fill(cloudColour(i)), "");
      frame.svg.text(x + 18, y + 4, Anchor.START, "tick", shortened(cloud.get(i).name()));
    }
  }

  private static String shortened(String name) {
    return name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS - 1).strip() + "…";
  }
}
