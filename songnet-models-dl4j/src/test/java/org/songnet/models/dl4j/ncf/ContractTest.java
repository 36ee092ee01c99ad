package org.songnet.models.dl4j.ncf;

import org.junit.jupiter.api.Nested;
import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** Neural collaborative filtering keeps the contract. */
class ContractTest {

  private static final NcfConfig SMALL =
      NcfConfig.defaults()
          .withFactors(16)
          .withHiddenSize(16)
          .withBatchSize(64)
          .withLearningRate(.02)
          .withWeightDecay(1e-3)
          .withDropout(.1)
          .withEpochs(20);

  @Nested
  class Ncf extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new NcfTrainer(SMALL);
    }
  }

  @Nested
  class ProductAlone extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new NcfTrainer(SMALL.withHiddenSize(0));
    }
  }

  @Nested
  class NetworkAlone extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new NcfTrainer(SMALL.withFactors(0).withEpochs(40));
    }
  }

  @Nested
  class TrainingNcf extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new NcfTrainer(SMALL.withEpochs(4).withValidationShare(.1));
    }
  }
}
