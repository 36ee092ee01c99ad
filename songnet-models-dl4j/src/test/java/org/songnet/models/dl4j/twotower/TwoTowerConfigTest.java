package org.songnet.models.dl4j.twotower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.songnet.models.dl4j.twotower.TwoTowerConfig.Objective;

class TwoTowerConfigTest {

  @Test
  void eachComponentCanBeChanged() {
    assertThat(
            TwoTowerConfig.defaults()
                .withObjective(Objective.SHARE)
                .withEmbeddingSize(1)
                .withHiddenLayers(2)
                .withHiddenSize(3)
                .withOutputSize(4)
                .withNormalised(false)
                .withTemperature(.11)
                .withLogQ(.12)
                .withExtraNegatives(5)
                .withSongDropout(.13)
                .withUserDropout(.14)
                .withHistorySize(6)
                .withRegularisation(.15)
                .withTopK(7)
                .withEpochs(8)
                .withBatchSize(9)
                .withLearningRate(.16)
                .withGradientClip(.17)
                .withValidationShare(.18)
                .withPatience(10)
                .withSeed(11))
        .isEqualTo(
            new TwoTowerConfig(
                Objective.SHARE,
                1,
                2,
                3,
                4,
                false,
                .11,
                .12,
                5,
                .13,
                .14,
                6,
                .15,
                7,
                8,
                9,
                .16,
                .17,
                .18,
                10,
                11));
  }

  @Test
  void eachComponentIsChecked() {
    refuses("embeddingSize must be positive: 0", config -> config.withEmbeddingSize(0));
    refuses("hiddenLayers must not be negative: -1", config -> config.withHiddenLayers(-1));
    refuses("temperature must be above 0", config -> config.withTemperature(0));
    refuses("logQ must be from -1 to 2: -1.5", config -> config.withLogQ(-1.5));
    refuses("logQ must be from -1 to 2: NaN", config -> config.withLogQ(Double.NaN));
    refuses("songDropout must be from 0", config -> config.withSongDropout(1));
    refuses("learningRate must be positive", config -> config.withLearningRate(Double.NaN));
  }

  private static void refuses(String message, UnaryOperator<TwoTowerConfig> change) {
    assertThatThrownBy(() -> change.apply(TwoTowerConfig.defaults()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
