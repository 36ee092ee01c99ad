package org.songnet.models.java.repeat;

import org.junit.jupiter.api.Nested;
import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

class ContractTest {

  @Nested
  class Answers extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new ActivationTrainer(ActivationConfig.defaults().withNoise(1.2));
    }

    @Override
    protected boolean generalizes() {
      return false;
    }
  }

  @Nested
  class Training extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new ActivationTrainer(ActivationConfig.defaults());
    }
  }
}
