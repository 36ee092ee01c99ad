package org.songnet.models.java.factor;

import org.junit.jupiter.api.Nested;
import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** Every model of this package keeps the contract. */
class ContractTest {

  private static final IalsConfig IALS =
      IalsConfig.defaults().withFactors(16).withSweeps(5).withBlockSize(5);

  @Nested
  class Ials extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new IalsTrainer(IALS);
    }
  }

  @Nested
  class TrainingIals extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new IalsTrainer(IALS);
    }
  }

  @Nested
  class TrainingIalsByGradients extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new IalsTrainer(IALS.withSolver(IalsConfig.Solver.CG));
    }
  }

  @Nested
  class TrainingIalsByBlocks extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new IalsTrainer(IALS.withSolver(IalsConfig.Solver.BLOCKS));
    }
  }
}
