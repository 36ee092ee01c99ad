package org.songnet;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far training is.
 *
 * @param phase what is being done, such as {@code training} or {@code validation}
 * @param epoch the running pass over the data, from 1
 * @param epochs how many passes there may be at most
 * @param step finished steps of this epoch
 * @param steps all steps of this epoch
 * @param trainingLoss the mean loss of this epoch so far; empty before the first step
 * @param validationLoss the loss on held-out sessions; present once an epoch has ended
 * @param metrics other figures of this phase so far by name, such as {@code topKAccuracy}
 */
public record TrainingProgress(
    String phase,
    int epoch,
    int epochs,
    int step,
    int steps,
    OptionalDouble trainingLoss,
    OptionalDouble validationLoss,
    Map<String, Double> metrics) {

  /** Copies the metrics. */
  public TrainingProgress {
    metrics = Map.copyOf(metrics);
  }

  /** Progress of which nothing but losses is known. */
  public TrainingProgress(
      String phase,
      int epoch,
      int epochs,
      int step,
      int steps,
      OptionalDouble trainingLoss,
      OptionalDouble validationLoss) {
    this(phase, epoch, epochs, step, steps, trainingLoss, validationLoss, Map.of());
  }

  /** The share of all planned work that is done, from 0 to 1; early stopping may end before 1. */
  public double fraction() {
    double epochFraction = steps == 0 ? 0 : (double) step / steps;
    return epochs == 0 ? 0 : (epoch - 1 + epochFraction) / epochs;
  }
}
