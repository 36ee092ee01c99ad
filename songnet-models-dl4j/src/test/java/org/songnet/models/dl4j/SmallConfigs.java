package org.songnet.models.dl4j;

import org.songnet.models.java.rnn.RnnConfig;

/** Configurations that learn toy data in about a second. */
final class SmallConfigs {

  private SmallConfigs() {}

  static RnnConfig lstm() {
    return RnnConfig.defaults()
        .withEmbeddingSize(16)
        .withHiddenSize(24)
        .withEmbeddingDropout(0.1)
        .withHiddenDropout(0.1)
        .withEpochs(25)
        .withBatchSize(8)
        .withLearningRate(0.01)
        .withValidationShare(0);
  }

  static FeatureLstmConfig featureLstm() {
    return FeatureLstmConfig.defaults()
        .withHiddenSize(24)
        .withHiddenDropout(0.1)
        .withEpochs(25)
        .withBatchSize(8)
        .withLearningRate(0.01)
        .withValidationShare(0);
  }
}
