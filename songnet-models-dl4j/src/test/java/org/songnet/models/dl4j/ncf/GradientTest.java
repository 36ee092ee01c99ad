package org.songnet.models.dl4j.ncf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.models.dl4j.Parameter;
import org.songnet.vector.SparseMatrix;

/** Compares the gradients of the whole loss with finite differences. */
class GradientTest {

  private static final SparseMatrix PLAYS =
      SparseMatrix.of(
          new int[] {0, 2, 5, 6}, new int[] {0, 3, 1, 2, 4, 5}, new float[] {1, 2, 1, 1, 3, 1}, 7);

  private static final NcfConfig SMALL =
      NcfConfig.defaults()
          .withFactors(5)
          .withHiddenSize(6)
          .withNegatives(2)
          .withWeightDecay(0)
          .withDropout(0);

  /** Two numbers from the title, which is a number. */
  private static final FeatureExtractor FEATURES =
      new FeatureExtractor() {
        @Override
        public List<String> names() {
          return List.of("number", "square");
        }

        @Override
        public float[] extract(Track track) {
          float number = Float.parseFloat(track.title());
          return new float[] {number, number * number};
        }
      };

  @Test
  void ofWhatWasHeard() {
    check(SMALL);
  }

  @Test
  void withDropout() {
    check(SMALL.withDropout(.4));
  }

  @Test
  void ofCompatibility() {
    check(SMALL.withObjective(NcfConfig.Objective.COMPATIBILITY));
  }

  private static void check(NcfConfig config) {
    Catalog catalog =
        Catalog.of(
            IntStream.range(0, PLAYS.columns())
                .mapToObj(i -> Track.of("t" + i, Integer.toString(i)))
                .toList());
    NcfModel model =
        new NcfModel(config, PLAYS, Optional.of(Preferences.over(catalog, FEATURES, true)));
    for (Parameter parameter : model.parameters()) {
      parameter.uniform(.6, new SplittableRandom(parameter.values().length));
    }
    loss(model);
    List<float[]> gradients =
        model.parameters().stream().map(parameter -> parameter.gradient().clone()).toList();
    for (int p = 0; p < gradients.size(); p++) {
      Parameter parameter = model.parameters().get(p);
      for (int i = 0; i < parameter.values().length; i++) {
        double slope = slope(model, parameter.values(), i);
        assertThat((double) gradients.get(p)[i])
            .as("%s[%d]", parameter.name(), i)
            .isCloseTo(slope, within(5e-3 * Math.max(1, Math.abs(slope))));
      }
    }
  }

  private static double slope(NcfModel model, float[] values, int i) {
    float value = values[i];
    float step = 1e-3f; // short, lest a rectifier change sides
    values[i] = value + step;
    double above = loss(model);
    values[i] = value - step;
    double below = loss(model);
    values[i] = value;
    return (above - below) / (2 * step);
  }

  /** The loss of everything touched, with the same negatives and the same dropout each time. */
  private static double loss(NcfModel model) {
    model.parameters().forEach(Parameter::clearGradient);
    return model.train(
        new NcfModel.Touched(new int[] {0, 1, 2, 3, 4, 5}), 1, new SplittableRandom(5));
  }
}
