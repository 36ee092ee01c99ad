package org.songnet.models.dl4j;

import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;

class LstmRecommenderTest extends RecommenderContract {

  @Override
  protected Trainer trainer() {
    return new LstmTrainer(SmallConfigs.lstm());
  }
}
