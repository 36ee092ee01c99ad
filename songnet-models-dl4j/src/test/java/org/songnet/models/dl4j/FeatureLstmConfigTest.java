package org.songnet.models.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FeatureLstmConfigTest {

  @Test
  void eachComponentCanBeChanged() {
    assertThat(
            FeatureLstmConfig.defaults()
                .withHiddenSize(1)
                .withHiddenDropout(0.11)
                .withEpochs(2)
                .withBatchSize(3)
                .withMaxLength(4)
                .withLearningRate(0.12)
                .withGradientClip(0.13)
                .withValidationShare(0.14)
                .withPatience(5)
                .withSeed(6))
        .isEqualTo(new FeatureLstmConfig(1, 0.11, 2, 3, 4, 0.12, 0.13, 0.14, 5, 6));
  }

  @Test
  void eachComponentIsChecked() {
    refuses("hiddenSize must be positive: 0", config -> config.withHiddenSize(0));
    refuses("hiddenDropout must be from 0", config -> config.withHiddenDropout(1));
    refuses("learningRate must be positive", config -> config.withLearningRate(Double.NaN));
  }

  private static void refuses(String message, UnaryOperator<FeatureLstmConfig> change) {
    assertThatThrownBy(() -> change.apply(FeatureLstmConfig.defaults()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
