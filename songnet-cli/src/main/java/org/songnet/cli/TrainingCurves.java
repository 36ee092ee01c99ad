package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.songnet.cli.chart.Labels;
import org.songnet.cli.chart.LineChart;
import org.songnet.cli.chart.Point;
import org.songnet.cli.chart.Series;
import org.songnet.models.dl4j.content.CurvePoint;

/** Prints how good a net gets while it is trained, and draws it afterwards. */
final class TrainingCurves implements Consumer<CurvePoint> {

  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private final int printInterval;
  private final List<CurvePoint> points = new ArrayList<>();

  /**
   * Curves without a point.
   *
   * @param printInterval points from one that is printed to the next
   */
  TrainingCurves(Terminal terminal, int printInterval) {
    this.terminal = terminal;
    this.printInterval = printInterval;
  }

  @Override
  public void accept(CurvePoint point) {
    points.add(point);
    if (points.size() % printInterval == 0) {
      terminal.note((terminal.isLive() ? CLEAR_LINE : "") + line(point));
    }
  }

  private static String line(CurvePoint point) {
    return String.format(
        Locale.ROOT,
        "epoch %3d   loss %.4f, test %.4f   accuracy %.3f, test %.3f",
        point.epoch(),
        point.training().loss(),
        point.test().loss(),
        point.training().accuracy(),
        point.test().accuracy());
  }

  /**
   * Writes {@code loss.svg} and {@code accuracy.svg}, and for TensorBoard the folders {@code train}
   * and {@code test}.
   *
   * @param folder made where it does not exist
   * @param subtitle of what training
   */
  void write(Path folder, String subtitle, Clock clock) throws IOException {
    Files.createDirectories(folder);
    if (points.isEmpty()) {
      return;
    }
    draw(folder, "loss", subtitle, CurvePoint.Figures::loss);
    draw(folder, "accuracy", subtitle, CurvePoint.Figures::accuracy);
    try (EventFile train = new EventFile(folder.resolve("train"), clock);
        EventFile test = new EventFile(folder.resolve("test"), clock)) {
      for (CurvePoint point : points) {
        write(train, point.epoch(), point.training());
        write(test, point.epoch(), point.test());
      }
    }
  }

  private static void write(EventFile file, int epoch, CurvePoint.Figures figures)
      throws IOException {
    if (!Double.isNaN(figures.loss())) {
      file.scalar("loss", epoch, figures.loss());
      file.scalar("accuracy", epoch, figures.accuracy());
    }
  }

  private void draw(
      Path folder, String what, String subtitle, ToDoubleFunction<CurvePoint.Figures> figure)
      throws IOException {
    List<Point> training = new ArrayList<>();
    List<Point> test = new ArrayList<>();
    for (CurvePoint point : points) {
      training.add(new Point(point.epoch(), figure.applyAsDouble(point.training())));
      double tested = figure.applyAsDouble(point.test());
      if (!Double.isNaN(tested)) {
        test.add(new Point(point.epoch(), tested));
      }
    }
    List<Series> series = new ArrayList<>(List.of(new Series("training", training)));
    if (!test.isEmpty()) {
      series.add(new Series("test", test));
    }
    String title = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    Files.writeString(
        folder.resolve(what + ".svg"),
        LineChart.svg(new Labels(title + " by epoch", subtitle, "epoch", what), series));
  }
}
