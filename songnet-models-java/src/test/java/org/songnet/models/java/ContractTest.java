package org.songnet.models.java;

import org.junit.jupiter.api.Nested;
import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** Every model of this module keeps the contract. */
class ContractTest {

  @Nested
  class Popularity extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new PopularityTrainer();
    }
  }

  @Nested
  class TrainingPopularity extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new PopularityTrainer();
    }
  }
}
