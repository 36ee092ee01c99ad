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

  /** How good it is; more is better. */
  double goodness;

  /** What its predictions of the sessions held out are worth. */
  Judgement best = Judgement.NONE;

  /** The mean training loss of the last epoch. */
  double trainingLoss = Double.NaN;

  /** The values of all parameters after the best epoch; empty before the first. */
  List<float[]> bestValues = List.of();

  /** Notes that the parameters as they are now are the best so far. */
  void keepBest(Judgement judged, double judgedAs, List<Parameter> parameters) {
    bestEpoch = epoch;
    best = judged;
    goodness = judgedAs;
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
      metrics.put("validationLoss", best.meanLoss());
      metrics.put("validationNdcg", best.ndcg());
    }
    return metrics;
  }
}
