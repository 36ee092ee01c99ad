package org.songnet.models.dl4j;

import org.songnet.Trainer;
import org.songnet.testkit.TrainerContract;

class LstmTrainerContractTest extends TrainerContract {

  @Override
  protected Trainer trainer() {
    return new LstmTrainer(SmallConfigs.lstm().withEpochs(3));
  }
}
