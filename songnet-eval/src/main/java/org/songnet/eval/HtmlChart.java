package org.songnet.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.songnet.eval.EvaluationReport.Difference;
import org.songnet.eval.EvaluationReport.Row;

/** A small chart of a page: a line for each model, or a histogram. Colours come from the page. */
final class HtmlChart {

  private static final int COLOURS = 6;
  private static final double WIDTH = 360;
  private static final double LEFT = 112;
  private static final double RIGHT = 300;
  private static final double LINE = 26;
  private static final int LONGEST_NAME = 16;

  private static final int BINS = 20;
  private static final double HISTOGRAM_HEIGHT = 110;

  private final double height;
  private final List<Mark> marks = new ArrayList<>();

  HtmlChart(int lines) {
    this.height = LINE * lines + 8;
  }

  /** What stands in a line: a bar from zero, or a dot. */
  private record Mark(
      int model,
      String name,
      boolean dot,
      double value,
      double low,
      double high,
      List<Double> runs,
      String label) {

    private double least() {
      return Math.min(value, Double.isNaN(low) ? value : low);
    }

    private double most() {
      return Math.max(value, Double.isNaN(high) ? value : high);
    }
  }

  void bar(int model, String name, Row row, List<Double> runs) {
    marks.add(
        new Mark(
            model,
            name,
            row.value() < 0,
            row.value(),
            row.low(),
            row.high(),
            runs,
            label("", row.value())));
  }

  void dot(int model, Difference less) {
    marks.add(
        new Mark(
            model,
            less.model(),
            true,
            less.value(),
            less.low(),
            less.high(),
            List.of(),
            label("+", less.value()) + (less.isClear() ? " *" : "")));
  }

  /** About four digits. */
  private static String label(String sign, double value) {
    double size = Math.abs(value);
    return number("%" + sign + (size < 10 ? ".4f" : size < 100 ? ".2f" : ".1f"), value);
  }

  boolean isEmpty() {
    return marks.isEmpty();
  }

  /**
   * The chart.
   *
   * @param withZero whether zero must be in sight, however far it is from the values
   */
  String svg(String title, boolean withZero) {
    double least = marks.stream().mapToDouble(Mark::least).min().orElse(0);
    double most = marks.stream().mapToDouble(Mark::most).max().orElse(0);
    boolean farFromZero = !withZero && most < 0 && least > 2 * most;
    double min = farFromZero ? least - .1 * (most - least) : Math.min(0, least);
    double max = farFromZero ? most + .1 * (most - least) : Math.max(0, most);
    double scale = max > min ? (RIGHT - LEFT) / (max - min) : 0;
    StringBuilder svg = open(title, height);
    if (!farFromZero) {
      line(svg, LEFT - min * scale, 0, LEFT - min * scale, height, "axis");
    }
    double y = LINE / 2 + 4;
    for (Mark mark : marks) {
      draw(svg, mark, y, min, scale);
      y += LINE;
    }
    return svg.append("</svg>\n").toString();
  }

  private static void draw(StringBuilder svg, Mark mark, double y, double min, double scale) {
    text(svg, LEFT - 8, y + 4, "end", "", shortened(mark.name()));
    double at = LEFT + (mark.value() - min) * scale;
    if (!mark.dot()) {
      double zero = LEFT - min * scale;
      rectangle(svg, zero, y - 8, at - zero, 16, mark.model(), mark.name() + ": " + mark.label());
    }
    if (!Double.isNaN(mark.low())) {
      double low = LEFT + (mark.low() - min) * scale;
      double high = LEFT + (mark.high() - min) * scale;
      line(svg, low, y, high, y, "interval");
    }
    if (mark.dot()) {
      circle(svg, at, y, 5, "m" + mark.model() % COLOURS);
    }
    for (double run : mark.runs()) {
      circle(svg, LEFT + (run - min) * scale, y, 3, "run");
    }
    text(svg, WIDTH, y + 4, "end", "quiet", mark.label());
  }

  /**
   * How many groups have which value.
   *
   * @param values those of the groups, {@code NaN} for none
   * @param min where the axis begins, at or below all values
   * @param max where it ends, above {@code min}
   */
  static String histogram(int model, String title, double[] values, double min, double max) {
    double[] defined = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    int[] counts = new int[BINS];
    for (double value : defined) {
      counts[Math.min(BINS - 1, (int) ((value - min) / (max - min) * BINS))]++;
    }
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    StringBuilder svg = open(title, HISTOGRAM_HEIGHT + 22);
    double width = WIDTH / BINS;
    for (int bin = 0; bin < BINS; bin++) {
      double bar = (HISTOGRAM_HEIGHT - 4) * counts[bin] / most;
      String range =
          number("%.3f", min + (max - min) * bin / BINS)
              + " to "
              + number("%.3f", min + (max - min) * (bin + 1) / BINS);
      rectangle(
          svg,
          bin * width + 1,
          HISTOGRAM_HEIGHT - bar,
          width - 2,
          bar,
          model,
          range + ": " + counts[bin]);
    }
    line(svg, 0, HISTOGRAM_HEIGHT, WIDTH, HISTOGRAM_HEIGHT, "axis");
    double mean = Arrays.stream(defined).average().orElse(0);
    double at = WIDTH * (mean - min) / (max - min);
    line(svg, at, 0, at, HISTOGRAM_HEIGHT, "mean");
    text(svg, 0, HISTOGRAM_HEIGHT + 16, "start", "quiet", number("%.3g", min));
    text(
        svg,
        WIDTH / 2,
        HISTOGRAM_HEIGHT + 16,
        "middle",
        "quiet",
        "mean " + number("%.4f", mean) + ", highest bar " + most);
    text(svg, WIDTH, HISTOGRAM_HEIGHT + 16, "end", "quiet", number("%.3g", max));
    return svg.append("</svg>\n").toString();
  }

  private static StringBuilder open(String title, double height) {
    return new StringBuilder("<svg role=\"img\" viewBox=\"0 0 ")
        .append(number("%.0f", WIDTH))
        .append(' ')
        .append(number("%.0f", height))
        .append("\" aria-label=\"")
        .append(HtmlReport.escape(title))
        .append("\">\n");
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  private static void rectangle(
      StringBuilder svg, double x, double y, double width, double height, int model, String tip) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"m%d\">"
                + "<title>%s</title></rect>\n",
            x,
            y,
            width,
            height,
            model % COLOURS,
            HtmlReport.escape(tip)));
  }

  private static void line(
      StringBuilder svg, double x1, double y1, double x2, double y2, String type) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>\n",
            x1,
            y1,
            x2,
            y2,
            type));
  }

  private static void circle(StringBuilder svg, double x, double y, double radius, String type) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" class=\"%s\"/>\n",
            x,
            y,
            radius,
            type));
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String type, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>\n",
            x,
            y,
            anchor,
            type,
            HtmlReport.escape(text)));
  }
}
