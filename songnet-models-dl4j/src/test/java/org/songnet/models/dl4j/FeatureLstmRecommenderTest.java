package org.songnet.models.dl4j;

import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;

class FeatureLstmRecommenderTest extends RecommenderContract {

  @Override
  protected Trainer trainer() {
    return new FeatureLstmTrainer(SmallConfigs.featureLstm(), new RingFeatures());
  }
}
