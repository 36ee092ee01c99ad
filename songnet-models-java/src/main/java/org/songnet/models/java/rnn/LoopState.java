package org.songnet.models.java.rnn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far a {@link TrainingLoop} is and the best it has seen. */
final class LoopState {

  /** Finished epochs. */
  int epoch;

  /** Steps of the optimiser. */
  long step;

  /** The epoch of {@link #bestValues}; 0 before the first. */
  int bestEpoch;

  /** The validation loss after it, in nats a position where the loss is a likelihood. */
  double bestLoss = Double.POSITIVE_INFINITY;

  /** The mean training loss of the last epoch. */
  double trainingLoss = Double.NaN;

  /** The values of all parameters after the best epoch; empty before the first. */
  List<float[]> bestValues = List.of();

  /** Notes that the parameters as they are now are the best so far. */
  void keepBest(double loss, List<Parameter> parameters) {
    bestEpoch = epoch;
    bestLoss = loss;
    bestValues = new ArrayList<>();
    for (Parameter parameter : parameters) {
      bestValues.add(parameter.values().clone());
    }
  }

  /** Sets the parameters to the best. */
  void restoreBest(List<Parameter> parameters) {
    for (int i = 0; i < bestValues.size(); i++) {
      float[] best = bestValues.get(i);
      System.arraycopy(best, 0, parameters.get(i).values(), 0, best.length);
    }
  }

  /** What a trained model tells about its training. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new TreeMap<>();
    metrics.put("epochs", (double) epoch);
    metrics.put("trainingLoss", trainingLoss);
    if (bestEpoch > 0) {
      metrics.put("bestEpoch", (double) bestEpoch);
      metrics.put("validationLoss", bestLoss);
    }
    return metrics;
  }
}
