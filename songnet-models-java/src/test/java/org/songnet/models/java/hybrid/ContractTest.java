package org.songnet.models.java.hybrid;

import org.junit.jupiter.api.Nested;
import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** The hybrid keeps the contract of its parts. */
class ContractTest {

  private static Trainer small() {
    return new HybridTrainer(
        HybridConfig.defaults()
            .withParts("near:session-knn,markov")
            .withSettings("near.neighbours=20"));
  }

  @Nested
  class Hybrid extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return small();
    }
  }

  @Nested
  class TrainingHybrid extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return small();
    }
  }
}
