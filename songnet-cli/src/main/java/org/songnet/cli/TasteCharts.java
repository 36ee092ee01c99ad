package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.songnet.cli.chart.Bar;
import org.songnet.cli.chart.BarChart;
import org.songnet.cli.chart.Labels;
import org.songnet.cli.chart.LineChart;
import org.songnet.cli.chart.Point;
import org.songnet.cli.chart.Series;
import org.songnet.models.tribuo.ClassificationQuality;
import org.songnet.taste.TasteReport;
import org.songnet.taste.TasteReport.Round;

/** Draws how a taste loop does, into a folder. */
final class TasteCharts {

  private static final int BARS = 8;

  private final Path folder;

  TasteCharts(Path folder) {
    this.folder = folder;
  }

  void write(TasteReport report) throws IOException {
    Files.createDirectories(folder);
    rounds(report.rounds());
    if (report.calibration().isPresent()) {
      calibration(report.calibration().get());
    }
    weights(report.weights());
    StringBuilder cards = new StringBuilder();
    for (TasteReport.Card card : report.cards()) {
      cards.append("# ").append(card.name()).append("\n\n").append(card.card().markdown());
      cards.append('\n');
    }
    Files.writeString(folder.resolve("models.md"), cards);
  }

  private void rounds(List<Round> rounds) throws IOException {
    List<Point> liked = new ArrayList<>();
    List<Point> expected = new ArrayList<>();
    for (Round round : rounds) {
      int decided = round.liked() + round.disliked();
      if (decided > 0) {
        liked.add(new Point(round.number(), round.likedShare()));
        expected.add(new Point(round.number(), round.expected() / decided));
      }
    }
    if (!liked.isEmpty()) {
      write(
          "liked-share",
          LineChart.svg(
              new Labels("Liked, round by round", "", "round", "share of the answers"),
              List.of(new Series("liked", liked), new Series("expected", expected))));
    }
  }

  private void calibration(ClassificationQuality quality) throws IOException {
    List<Point> came = new ArrayList<>();
    for (ClassificationQuality.Bin bin : quality.bins()) {
      came.add(new Point(bin.said(), bin.came()));
    }
    write(
        "calibration",
        LineChart.svg(
            new Labels(
                "How right the probabilities were", "", "given before the answer", "share liked"),
            List.of(
                new Series("answers", came),
                new Series("right", List.of(new Point(0, 0), new Point(1, 1))))));
  }

  private void weights(Map<String, Double> weights) throws IOException {
    List<Bar> bars =
        weights.entrySet().stream()
            .limit(BARS)
            .map(
                weight ->
                    Bar.of(
                        (weight.getValue() < 0 ? "− " : "") + weight.getKey(),
                        Math.abs(weight.getValue())))
            .toList();
    write(
        "what-matters",
        BarChart.svg(
            new Labels("What matters", "− where it speaks against a song", "", "log-odds"), bars));
  }

  private void write(String name, String svg) throws IOException {
    Files.writeString(folder.resolve(name + ".svg"), svg);
  }
}
