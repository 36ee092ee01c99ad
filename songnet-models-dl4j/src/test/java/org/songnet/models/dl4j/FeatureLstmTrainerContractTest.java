package org.songnet.models.dl4j;

import org.songnet.Trainer;
import org.songnet.testkit.TrainerContract;

class FeatureLstmTrainerContractTest extends TrainerContract {

  @Override
  protected Trainer trainer() {
    return new FeatureLstmTrainer(SmallConfigs.featureLstm().withEpochs(3), new RingFeatures());
  }
}
