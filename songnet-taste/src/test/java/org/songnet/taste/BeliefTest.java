package org.songnet.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.songnet.taste.Belief.Example;
import org.songnet.taste.Belief.Inputs;

class BeliefTest {

  private static final Belief PRIOR =
      Belief.prior(new double[] {-1, .5, 0}, new double[] {1, .5, 2});

  @Test
  void startsFromThePrior() {
    float[] x = {1, 2, 1};

    assertThat(PRIOR.logit(x)).isCloseTo(0, within(1e-9));
    assertThat(PRIOR.variance(x)).isCloseTo(1 + 4 * .25 + 4, within(1e-9));
    assertThat(PRIOR.after(List.of()).variance(x)).isEqualTo(PRIOR.variance(x));
  }

  @Test
  void findsPlantedWeights() {
    Belief wide = Belief.prior(new double[3], new double[] {10, 10, 10});
    Belief learnt = wide.after(examples(5_000, -.5, 2, -1));

    assertThat(learnt.weights()[0]).isCloseTo(-.5, within(.15));
    assertThat(learnt.weights()[1]).isCloseTo(2, within(.2));
    assertThat(learnt.weights()[2]).isCloseTo(-1, within(.15));
    assertThat(Math.sqrt(learnt.variance(new float[] {0, 1, 0}))).isBetween(.03, .08);
  }

  @Test
  void oneAnswerAtOnceIsNearlyTheSameAsLearningAnew() {
    List<Example> examples = examples(40, -.5, 1, -1);
    Belief step = PRIOR;
    for (Example example : examples) {
      step = step.with(example);
    }
    Belief whole = PRIOR.after(examples);

    for (int i = 0; i < 3; i++) {
      assertThat(step.weights()[i]).isCloseTo(whole.weights()[i], within(.3));
    }
  }

  @Test
  void anAnswerMovesTheTrackAndMakesItMoreCertain() {
    float[] x = {1, 1, 1};
    Belief disliked = PRIOR.with(new Example(new Inputs(x), false));

    assertThat(disliked.logit(x)).isLessThan(PRIOR.logit(x) - .3);
    assertThat(disliked.variance(x)).isLessThan(PRIOR.variance(x));
  }

  @Test
  void uncertaintyDrawsProbabilitiesTowardsAHalf() {
    assertThat(Belief.probability(2, 0)).isCloseTo(.881, within(1e-3));
    assertThat(Belief.probability(2, 8 / Math.PI)).isCloseTo(.804, within(1e-3));
    assertThat(Belief.probability(2, 1e9)).isCloseTo(.5, within(1e-3));
  }

  @Test
  void separableAnswersDoNotRunAway() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(new Example(new Inputs(new float[] {1, i < 10 ? 5 : -5, 0}), i < 10));
    }

    assertThat(Math.abs(PRIOR.after(examples).weights()[1])).isLessThan(3);
  }

  private static List<Example> examples(int count, double... weights) {
    Random random = new Random(1);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] x = {1, (float) random.nextGaussian(), (float) random.nextGaussian()};
      double logit = weights[0] + weights[1] * x[1] + weights[2] * x[2];
      examples.add(new Example(new Inputs(x), random.nextDouble() < Belief.sigmoid(logit)));
    }
    return examples;
  }
}
