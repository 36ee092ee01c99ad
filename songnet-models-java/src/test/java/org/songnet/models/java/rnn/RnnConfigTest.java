package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.songnet.models.java.rnn.RnnConfig.Cell;
import org.songnet.models.java.rnn.RnnConfig.Loss;
import org.songnet.models.java.rnn.RnnConfig.Optimizer;
import org.songnet.models.java.rnn.RnnConfig.Schedule;
import org.songnet.models.java.rnn.RnnConfig.Stopping;

class RnnConfigTest {

  @Test
  void eachComponentCanBeChanged() {
    assertThat(
            RnnConfig.defaults()
                .withCell(Cell.GRU)
                .withLoss(Loss.BPR_MAX)
                .withScorePenalty(0.5)
                .withOptimizer(Optimizer.ADAGRAD)
                .withEmbeddingSize(1)
                .withHiddenSize(2)
                .withLayerNorm(true)
                .withEmbeddingDropout(0.11)
                .withFeatureDropout(0.17)
                .withHiddenDropout(0.12)
                .withGapInput(true)
                .withSkipInput(true)
                .withHourInput(true)
                .withCarry(0.18)
                .withFullSoftmaxUpTo(3)
                .withNegatives(4)
                .withPopularityExponent(0.13)
                .withEpochs(5)
                .withBatchSize(6)
                .withMaxLength(7)
                .withLearningRate(0.14)
                .withSchedule(Schedule.COSINE)
                .withWarmUp(0.5)
                .withGradientClip(0.15)
                .withValidationShare(0.16)
                .withStopping(Stopping.NDCG)
                .withPatience(8)
                .withSeed(9))
        .isEqualTo(
            new RnnConfig(
                Cell.GRU,
                1,
                2,
                true,
                0.11,
                0.17,
                0.12,
                true,
                true,
                true,
                0.18,
                Loss.BPR_MAX,
                0.5,
                3,
                4,
                0.13,
                Optimizer.ADAGRAD,
                5,
                6,
                7,
                0.14,
                Schedule.COSINE,
                0.5,
                0.15,
                0.16,
                Stopping.NDCG,
                8,
                9));
  }

  @Test
  void eachComponentIsChecked() {
    refuses("embeddingSize must be positive: 0", config -> config.withEmbeddingSize(0));
    refuses("hiddenSize must be positive: -1", config -> config.withHiddenSize(-1));
    refuses("embeddingDropout", config -> config.withEmbeddingDropout(1));
    refuses("featureDropout", config -> config.withFeatureDropout(1));
    refuses("hiddenDropout", config -> config.withHiddenDropout(Double.NaN));
    refuses("carry", config -> config.withCarry(1.1));
    refuses("scorePenalty", config -> config.withScorePenalty(-1));
    refuses("fullSoftmaxUpTo", config -> config.withFullSoftmaxUpTo(-1));
    refuses("negatives", config -> config.withNegatives(0));
    refuses("popularityExponent", config -> config.withPopularityExponent(1.5));
    refuses("epochs", config -> config.withEpochs(0));
    refuses("batchSize", config -> config.withBatchSize(0));
    refuses("maxLength", config -> config.withMaxLength(0));
    refuses("learningRate", config -> config.withLearningRate(Double.POSITIVE_INFINITY));
    refuses("warmUp", config -> config.withWarmUp(-1));
    refuses("gradientClip", config -> config.withGradientClip(0));
    refuses("validationShare", config -> config.withValidationShare(-0.1));
    refuses("patience", config -> config.withPatience(0));
  }

  private static void refuses(String message, UnaryOperator<RnnConfig> change) {
    assertThatThrownBy(() -> change.apply(RnnConfig.defaults()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
