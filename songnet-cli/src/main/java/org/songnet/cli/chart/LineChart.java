package org.songnet.cli.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over a common axis, such as training and validation loss over epochs. */
public final class LineChart {

  private static final int MOST_MARKED_POINTS = 60;

  private LineChart() {}

  /**
   * Draws lines.
   *
   * @param series at least one point in all
   * @return an SVG document
   * @throws IllegalArgumentException if there is no point
   */
  public static String svg(Labels labels, List<Series> series) {
    List<Point> all = new ArrayList<>();
    series.forEach(one -> all.addAll(one.points()));
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a line chart needs at least one point");
    }
    Frame frame = new Frame(labels, Axis.ofX(all), Axis.ofY(all));
    frame.yAxis();
    frame.xAxis();
    for (int i = 0; i < series.size(); i++) {
      line(frame, series.get(i), i);
    }
    frame.legend(series.stream().map(Series::name).toList());
    return frame.finish();
  }

  private static void line(Frame frame, Series series, int number) {
    List<Point> pixels = new ArrayList<>();
    for (Point point : series.points()) {
      pixels.add(new Point(frame.px(point.x()), frame.py(point.y())));
    }
    frame.svg.polyline(pixels, Frame.stroke(number));
    if (pixels.size() <= MOST_MARKED_POINTS) {
      for (int i = 0; i < pixels.size(); i++) {
        Point point = series.points().get(i);
        String tooltip =
            String.format(Locale.ROOT, "%s: %.4g at %.4g", series.name(), point.y(), point.x());
        Point pixel = pixels.get(i);
        frame.svg.circle(pixel.x(), pixel.y(), 3.5, Frame.fill(number), tooltip);
      }
    }
  }
}
