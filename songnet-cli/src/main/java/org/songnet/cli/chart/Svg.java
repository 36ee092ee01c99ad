package org.songnet.cli.chart;

import java.util.List;
import java.util.Locale;

/**
 * Writes SVG shapes into a text; everything that comes from outside is escaped.
 *
 * <p>Shapes take their colours from the CSS class they name.
 */
final class Svg {

  /** Where a text stands relative to its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder out = new StringBuilder(8192);

  Svg(double width, double height, String description, String style) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ");
    out.append(number(width)).append(' ').append(number(height)).append('"');
    attribute("width", number(width));
    attribute("height", number(height));
    attribute("aria-label", description);
    out.append(">\n<style>\n").append(style).append("</style>\n");
  }

  void rectangle(double x, double y, double width, double height, String type, String tooltip) {
    out.append("<rect");
    attribute("x", number(x));
    attribute("y", number(y));
    attribute("width", number(width));
    attribute("height", number(height));
    finish("rect", type, tooltip);
  }

  void circle(double x, double y, double radius, String type, String tooltip) {
    out.append("<circle");
    attribute("cx", number(x));
    attribute("cy", number(y));
    attribute("r", number(radius));
    finish("circle", type, tooltip);
  }

  void line(double x1, double y1, double x2, double y2, String type) {
    out.append("<line");
    attribute("x1", number(x1));
    attribute("y1", number(y1));
    attribute("x2", number(x2));
    attribute("y2", number(y2));
    finish("line", type, "");
  }

  /** Joins points given in pixels. */
  void polyline(List<Point> points, String type) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(number(point.x())).append(',').append(number(point.y())).append(' ');
    }
    out.append("<polyline");
    attribute("points", path.toString().strip());
    finish("polyline", type, "");
  }

  void text(double x, double y, Anchor anchor, String type, String text) {
    out.append("<text");
    attribute("x", number(x));
    attribute("y", number(y));
    writeText(anchor, type, text);
  }

  /** Text that runs upwards, centred. */
  void uprightText(double x, double y, String type, String text) {
    out.append("<text");
    attribute("transform", "translate(%s %s) rotate(-90)".formatted(number(x), number(y)));
    writeText(Anchor.MIDDLE, type, text);
  }

  private void writeText(Anchor anchor, String type, String text) {
    if (anchor != Anchor.START) {
      attribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
    }
    attribute("class", type);
    out.append('>').append(escape(text)).append("</text>\n");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  private void finish(String element, String type, String tooltip) {
    attribute("class", type);
    if (tooltip.isEmpty()) {
      out.append("/>\n");
    } else {
      out.append("><title>").append(escape(tooltip)).append("</title></");
      out.append(element).append(">\n");
    }
  }

  /** A pixel position: at most one decimal, which is finer than a screen. */
  static String number(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  /** Text as XML takes it; characters that XML 1.0 does not allow become spaces. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : ' ');
              }
            });
    return escaped.toString();
  }

  private static boolean isXml(int c) {
    return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }

  /** The document. */
  String finish() {
    return out + "</svg>\n";
  }
}
