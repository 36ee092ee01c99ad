package org.songnet.models.java.factor;

import org.junit.jupiter.api.Nested;
import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** Every model of this package keeps the contract. */
class ContractTest {

  private static final IalsConfig IALS =
      IalsConfig.defaults().withFactors(16).withSweeps(5).withBlockSize(5);

  private static final BprConfig BPR = BprConfig.defaults().withFactors(16).withEpochs(60);

  private static final LogisticMfConfig LOGISTIC =
      LogisticMfConfig.defaults().withFactors(16).withRegularisation(.3);

  private static final EaseConfig EASE = EaseConfig.defaults().withRegularisation(5);

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

  @Nested
  class EaseByTracks extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new EaseTrainer(EASE.withSpace(EaseConfig.Space.TRACKS));
    }
  }

  @Nested
  class EaseByUsers extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new EaseTrainer(EASE.withSpace(EaseConfig.Space.USERS));
    }
  }

  @Nested
  class TrainingEaseByTracks extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new EaseTrainer(EASE.withSpace(EaseConfig.Space.TRACKS));
    }
  }

  @Nested
  class TrainingEaseByUsers extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new EaseTrainer(EASE.withSpace(EaseConfig.Space.USERS));
    }
  }

  @Nested
  class Bpr extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new BprTrainer(BPR);
    }
  }

  @Nested
  class TrainingBpr extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new BprTrainer(BPR);
    }
  }

  @Nested
  class LogisticMf extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new LogisticMfTrainer(LOGISTIC);
    }
  }

  @Nested
  class TrainingLogisticMf extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new LogisticMfTrainer(LOGISTIC);
    }
  }
}
