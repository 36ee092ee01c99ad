package org.songnet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars of how near everybody comes to a limit, as SVG. */
final class RatioChart {

  private static final int WIDTH = 760;
  private static final int LEFT = 210;
  private static final int RIGHT = 60;
  private static final int BAR = 18;
  private static final int GAP = 8;

  private final StringBuilder body = new StringBuilder();
  private int y = 20;

  /** Adds a group of bars; the limit itself is the first timing and becomes the line at 1. */
  RatioChart add(String title, List<Timing> timings) {
    List<Timing> bars = new ArrayList<>(timings.subList(1, timings.size()));
    double most = Math.max(1, bars.stream().mapToDouble(Timing::ratio).max().orElse(1));
    double unit = (WIDTH - LEFT - RIGHT) / most;
    text(10, y, "bold", title);
    y += GAP;
    int top = y;
    for (Timing bar : bars) {
      y += GAP;
      text(10, y + BAR - 5, "normal", bar.name());
      String colour = bar.name().startsWith("songnet") ? "#1f77b4" : "#9e9e9e";
      body.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
              LEFT,
              y,
              bar.ratio() * unit,
              BAR,
              colour));
      String value = String.format(Locale.ROOT, "%.2f", bar.ratio());
      text((int) (LEFT + bar.ratio() * unit + 6), y + BAR - 5, "normal", value);
      y += BAR;
    }
    int x = (int) (LEFT + unit);
    body.append(
        String.format(
            "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#d62728\" stroke-dasharray=\"4\"/>%n",
            x, top, x, y + 4));
    y += 36;
    return this;
  }

  private void text(int x, int at, String weight, String text) {
    body.append(
        String.format(
            "<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>%n",
            x, at, weight, text.replace("&", "&amp;").replace("<", "&lt;")));
  }

  String svg() {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="13">
        <rect width="100%%" height="100%%" fill="white"/>
        %s</svg>
        """
        .formatted(WIDTH, y, body);
  }
}
