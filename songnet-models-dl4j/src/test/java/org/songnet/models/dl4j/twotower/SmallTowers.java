package org.songnet.models.dl4j.twotower;

/** Configurations that learn toy data in about a second. */
final class SmallTowers {

  private SmallTowers() {}

  static TwoTowerConfig config() {
    return TwoTowerConfig.defaults()
        .withEmbeddingSize(16)
        .withHiddenSize(16)
        .withOutputSize(16)
        .withTemperature(.1)
        .withExtraNegatives(16)
        .withSongDropout(.3)
        .withEpochs(30)
        .withBatchSize(64)
        .withLearningRate(.01)
        .withValidationShare(0);
  }
}
