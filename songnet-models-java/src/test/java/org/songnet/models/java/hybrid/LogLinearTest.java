package org.songnet.models.java.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogLinearTest {

  /** A choice between two: the feature is 1 for the first and 0 for the second. */
  private static Choice pair(boolean firstIsRight) {
    float[][] feature = {firstIsRight ? new float[] {1, 0} : new float[] {0, 1}};
    return new Choice(feature, new double[] {1, 1}, 1);
  }

  @Test
  void oneWeightIsTheLogOfTheOdds() {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      choices.add(pair(i % 4 != 0));
    }

    // Three of four times the first is right: odds of 3. The ridge takes a little.
    assertThat(LogLinear.fit(choices, 1, 1)[0]).isEqualTo(Math.log(3), within(.01));
    assertThat(LogLinear.likelihood(choices, Math.log(3)))
        .isEqualTo(.75 * Math.log(.75) + .25 * Math.log(.25), within(1e-9));
  }

  @Test
  void candidatesCountAsManyAsTheyStandFor() {
    Choice three = new Choice(new float[][] {{1, 0, 0, 0}}, new double[] {1, 1, 1, 1}, 1);
    Choice drawn = new Choice(new float[][] {{1, 0}}, new double[] {1, 3}, 1);

    assertThat(LogLinear.likelihood(List.of(drawn), .7))
        .isEqualTo(LogLinear.likelihood(List.of(three), .7), within(1e-12));
  }

  @Test
  void severalRightAnswersShareTheProbability() {
    Choice both = new Choice(new float[][] {{1, 1, 0}}, new double[] {1, 1, 1}, 2);

    assertThat(LogLinear.likelihood(List.of(both), 0)).isEqualTo(Math.log(1 / 3.0), within(1e-12));
  }

  @Test
  void noiseGetsNoWeightAndAModelNeverOneBelowZero() {
    Random random = new Random(1);
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      float[][] features = new float[3][20];
      for (int candidate = 0; candidate < 20; candidate++) {
        features[0][candidate] = (float) random.nextGaussian() + (candidate == 0 ? 2 : 0);
        features[1][candidate] = (float) random.nextGaussian();
        features[2][candidate] = (float) random.nextGaussian() - (candidate == 0 ? 2 : 0);
      }
      double[] importance = new double[20];
      Arrays.fill(importance, 1);
      choices.add(new Choice(features, importance, 1));
    }

    double[] models = LogLinear.fit(choices, 3, 3);
    double[] withSignal = LogLinear.fit(choices, 3, 2);

    // For two normal distributions of variance 1 with means 2 apart the log odds are 2 x.
    assertThat(models[0]).isEqualTo(2, within(.3));
    assertThat(models[1]).isEqualTo(0, within(.15));
    assertThat(models[2]).isZero();
    assertThat(withSignal[2]).isEqualTo(-2, within(.4));
  }

  @Test
  void whereNoModelHelpsTheFirstSpeaks() {
    List<Choice> wrong = List.of(pair(false), pair(false), pair(true));

    assertThat(LogLinear.fit(wrong, 1, 1)).containsExactly(1);
  }
}
