package org.songnet.models.java.rnn;

import org.songnet.models.java.rnn.RnnConfig.Cell;

/** Configurations that learn toy data in about a second. */
final class SmallConfigs {

  private SmallConfigs() {}

  static RnnConfig of(Cell cell) {
    return RnnConfig.defaults()
        .withCell(cell)
        .withEmbeddingSize(16)
        .withHiddenSize(24)
        .withEmbeddingDropout(0.1)
        .withHiddenDropout(0.1)
        .withEpochs(25)
        .withBatchSize(8)
        .withLearningRate(0.01)
        .withValidationShare(0);
  }
}
