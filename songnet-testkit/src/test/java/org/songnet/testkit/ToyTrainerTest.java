package org.songnet.testkit;

import org.songnet.Trainer;

class ToyTrainerTest extends TrainerContract {
  @Override
  protected Trainer trainer() {
    return ToyModel::fit;
  }
}
