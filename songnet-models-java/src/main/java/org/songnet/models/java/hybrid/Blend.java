package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.Interactions;
import org.songnet.ScoringRecommender;

/**
 * What was learnt on held-out data.
 *
 * @param scales one for each model
 * @param weights one for each model, then one for each signal of the session; rounded to floats, as
 *     they stand in model files
 * @param likelihood the mean log-likelihood of the right answers
 */
record Blend(List<Scale> scales, List<Double> weights, double likelihood) {

  /**
   * Learns.
   *
   * @param training what the users of the questions are indices of
   * @param models trained on the rest of it
   */
  static Blend learn(
      Interactions training, HeldOut heldOut, List<ScoringRecommender> models, long seed) {
    Master master = new Master(training, models);
    List<Choice> choices =
        IntStream.range(0, heldOut.questions().size())
            .parallel()
            .mapToObj(
                i -> heldOut.questions().get(i).ask(master, new SplittableRandom(seed + 31L * i)))
            .flatMap(List::stream)
            .toList();
    List<Scale> scales = new ArrayList<>();
    int[] columns = new int[models.size() + SessionSignals.NAMES.size()];
    int column = 0;
    for (int model = 0; model < models.size(); model++) {
      Scale[] possible = Scale.of(models.get(model));
      int best = bestAlone(choices, column, possible.length);
      scales.add(possible[best - column]);
      columns[model] = best;
      column += possible.length;
    }
    for (int signal = models.size(); signal < columns.length; signal++) {
      columns[signal] = column++;
    }
    List<Choice> chosen = choices.stream().map(choice -> choice.columns(columns)).toList();
    double[] weights = LogLinear.fit(chosen, columns.length, models.size());
    List<Double> rounded = new ArrayList<>();
    for (double weight : weights) {
      rounded.add((double) (float) weight);
    }
    return new Blend(scales, rounded, LogLinear.likelihood(chosen, weights));
  }

  /** The column, of some that stand side by side, that explains most by itself. */
  private static int bestAlone(List<Choice> choices, int first, int count) {
    int best = first;
    double most = Double.NEGATIVE_INFINITY;
    for (int column = first; count > 1 && column < first + count; column++) {
      int alone = column;
      List<Choice> single = choices.stream().map(choice -> choice.columns(alone)).toList();
      double likelihood = LogLinear.likelihood(single, LogLinear.fit(single, 1, 1));
      if (likelihood > most) {
        most = likelihood;
        best = column;
      }
    }
    return best;
  }

  /** Asks all models, on every scale that may suit them. */
  private static final class Master implements HeldOut.QuestionMaster {

    private final Interactions training;
    private final List<ScoringRecommender> models;
    private final SessionSignals signals;

    Master(Interactions training, List<ScoringRecommender> models) {
      this.training = training;
      this.models = models;
      this.signals = new SessionSignals(training.catalog());
    }

    @Override
    public PartCursors begin(int user) {
      return new PartCursors(training.catalog(), models, Optional.of(training.user(user)));
    }

    @Override
    public float[][] columns(PartCursors cursors) {
      List<float[]> columns = new ArrayList<>();
      for (int model = 0; model < models.size(); model++) {
        float[] scores = cursors.scores(model);
        for (Scale scale : Scale.of(models.get(model))) {
          float[] scaled = scores.clone();
          scale.apply(scaled);
          columns.add(scaled);
        }
      }
      for (int signal = 0; signal < SessionSignals.NAMES.size(); signal++) {
        columns.add(signals.column(signal, cursors.tracks()));
      }
      return columns.toArray(new float[0][]);
    }
  }
}
