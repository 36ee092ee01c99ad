package org.songnet.taste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.songnet.data.simulation.SimulatedCatalog;
import org.songnet.data.simulation.SimulatedTaste;
import org.songnet.data.simulation.TasteSimulationConfig;
import org.songnet.data.simulation.TasteSimulator;

class TasteTrialTest {

  private static final int LISTENERS = 30;
  private static final int ROUNDS = 6;

  /** The 97.5% quantile of Student's distribution with 29 degrees of freedom. */
  private static final double STUDENT = 2.045;

  private static final SimulatedCatalog SONGS = SimulatedCatalog.make(8_000, 12, 1);

  @Test
  @Tag("slow")
  void askingBeatsNotAskingAndAskingAtRandom() throws IOException {
    double[][] liked = new double[ROUNDS][LISTENERS];
    double[] gain = new double[LISTENERS];
    double[] asked = new double[LISTENERS];
    for (int listener = 0; listener < LISTENERS; listener++) {
      TasteTrial trial = trial(listener + 1);
      List<TasteTrial.Round> rounds = trial.rounds(ROUNDS, 30);
      List<TasteTrial.Round> without = trial.withoutAnswers(ROUNDS, 30);
      for (int round = 0; round < ROUNDS; round++) {
        liked[round][listener] = rounds.get(round).liked();
        gain[listener] += (rounds.get(round).liked() - without.get(round).liked()) / ROUNDS;
        assertThat(rounds.get(round).genreExcess()).isLessThanOrEqualTo(2 + 1e-9);
      }
      asked[listener] = trial.afterAsking(10, 30) - trial.afterRandomQuestions(10, 30, listener);
    }

    assertThat(low(gain)).isPositive();
    assertThat(low(asked)).isPositive();
    double[] rise =
        IntStream.range(0, LISTENERS)
            .mapToDouble(listener -> liked[ROUNDS - 1][listener] - liked[0][listener])
            .toArray();
    assertThat(low(rise)).isPositive();
  }

  private static TasteTrial trial(long seed) {
    SimulatedTaste taste =
        new TasteSimulator(TasteSimulationConfig.defaults().withSeed(seed))
            .simulate(SONGS.catalog(), SONGS.features());
    return new TasteTrial(taste, SONGS.features(), TasteConfig.defaults());
  }

  /** The lower end of the 95% interval of a mean. */
  private static double low(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return mean - STUDENT * Math.sqrt(squares / (values.length - 1) / values.length);
  }
}
