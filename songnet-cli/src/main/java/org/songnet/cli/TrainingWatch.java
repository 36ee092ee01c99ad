package org.songnet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;
import org.songnet.cli.chart.Labels;
import org.songnet.cli.chart.LineChart;
import org.songnet.cli.chart.Point;
import org.songnet.cli.chart.Series;

/** Shows how a training goes, stops it on request, and remembers its losses. */
final class TrainingWatch implements TrainingListener {

  private final ProgressBar bar;
  private final BooleanSupplier cancelled;
  private final List<Point> trainingLosses = new ArrayList<>();
  private final List<Point> validationLosses = new ArrayList<>();
  private int epoch;
  private OptionalDouble lastLoss = OptionalDouble.empty();

  TrainingWatch(ProgressBar bar, BooleanSupplier cancelled) {
    this.bar = bar;
    this.cancelled = cancelled;
  }

  @Override
  public void onProgress(TrainingProgress progress) {
    if (progress.epoch() > epoch) {
      endEpoch();
      epoch = progress.epoch();
    }
    lastLoss = progress.trainingLoss();
    progress.validationLoss().ifPresent(loss -> validationLosses.add(new Point(epoch, loss)));
    bar.update(progress.fraction(), detail(progress));
  }

  private static String detail(TrainingProgress progress) {
    String text =
        progress.epochs() > 1
            ? "epoch " + progress.epoch() + " of " + progress.epochs()
            : progress.phase();
    return progress.trainingLoss().isEmpty()
        ? text
        : String.format(Locale.ROOT, "%s, loss %.3f", text, progress.trainingLoss().getAsDouble());
  }

  private void endEpoch() {
    lastLoss.ifPresent(loss -> trainingLosses.add(new Point(epoch, loss)));
    lastLoss = OptionalDouble.empty();
  }

  @Override
  public boolean isCancelled() {
    return cancelled.getAsBoolean();
  }

  /** The losses by epoch as a chart; empty if no epoch was watched. */
  Optional<String> chart(String subtitle) {
    endEpoch();
    if (trainingLosses.isEmpty()) {
      return Optional.empty();
    }
    List<Series> series = new ArrayList<>();
    series.add(new Series("training", trainingLosses));
    if (!validationLosses.isEmpty()) {
      series.add(new Series("validation", validationLosses));
    }
    return Optional.of(
        LineChart.svg(
            new Labels("Training and validation loss", subtitle, "epoch", "loss"), series));
  }
}
