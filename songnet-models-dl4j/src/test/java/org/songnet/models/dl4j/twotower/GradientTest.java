package org.songnet.models.dl4j.twotower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.songnet.models.dl4j.Parameter;
import org.songnet.models.dl4j.twotower.TwoTowerConfig.Objective;
import org.songnet.models.java.rnn.CatalogFeatures;
import org.songnet.testkit.PlantedData;
import org.songnet.vector.SparseMatrix;

/** Compares the gradients of the whole loss with finite differences. */
class GradientTest {

  private final SparseMatrix plays =
      SparseMatrix.of(
          new int[] {0, 3, 5, 7, 8},
          new int[] {0, 2, 5, 1, 2, 3, 6, 4},
          new float[] {1, 7, 2, 3, 1, 1, 4, 2},
          8);
  private final PairBatch batch =
      new PairBatch(new int[] {0, 1, 2, 0, 3}, new int[] {2, 2, 6, 5, 4});

  private static TwoTowerConfig config() {
    return TwoTowerConfig.defaults()
        .withEmbeddingSize(3)
        .withHiddenSize(5)
        .withOutputSize(4)
        .withExtraNegatives(3)
        .withTemperature(.5)
        .withSongDropout(.3)
        .withRegularisation(0);
  }

  @Test
  void softmaxOverCosines() {
    check(config());
  }

  @Test
  void softmaxOverProductsOfTwoHiddenLayers() {
    check(config().withNormalised(false).withHiddenLayers(2).withLogQ(0));
  }

  @Test
  void squaredErrorsOfMatrixFactors() {
    check(config().withObjective(Objective.SHARE).withNormalised(false).withHiddenLayers(0));
    check(config().withObjective(Objective.POPULARITY));
  }

  private void check(TwoTowerConfig config) {
    CatalogFeatures features =
        CatalogFeatures.of(
            PlantedData.catalog(8),
            new Numbers(
                track -> {
                  int number = Integer.parseInt(track.title());
                  return new float[] {number * number, number % 3};
                }));
    TwoTowerModel model = new TwoTowerModel(config, plays, plays, features);
    for (Parameter parameter : model.parameters()) {
      parameter.uniform(.8, new SplittableRandom(parameter.values().length));
    }
    model.train(batch, 1, new SplittableRandom(1));
    List<float[]> gradients =
        model.parameters().stream().map(parameter -> parameter.gradient().clone()).toList();
    for (int p = 0; p < gradients.size(); p++) {
      Parameter parameter = model.parameters().get(p);
      for (int index = 0; index < parameter.values().length; index++) {
        double slope = slope(model, parameter.values(), index);
        assertThat((double) gradients.get(p)[index])
            .as("%s[%d], %s", parameter.name(), index, config)
            // Rectifiers bend between the two points now and then, so not closer.
            .isCloseTo(slope, Offset.offset(3e-2 * Math.max(1, Math.abs(slope))));
      }
    }
  }

  private double slope(TwoTowerModel model, float[] values, int index) {
    float before = values[index];
    float step = 2e-3f;
    values[index] = before + step;
    double above = model.train(batch, 1, new SplittableRandom(1));
    values[index] = before - step;
    double below = model.train(batch, 1, new SplittableRandom(1));
    values[index] = before;
    return (above - below) / (2 * step);
  }
}
