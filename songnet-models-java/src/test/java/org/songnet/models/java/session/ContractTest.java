package org.songnet.models.java.session;

import org.junit.jupiter.api.Nested;
import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** Every session model keeps the contract. */
class ContractTest {

  @Nested
  class Markov extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new MarkovTrainer();
    }
  }

  @Nested
  class TrainingMarkov extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new MarkovTrainer();
    }
  }

  @Nested
  class SequentialRules extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new SequentialRulesTrainer();
    }
  }

  @Nested
  class TrainingSequentialRules extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new SequentialRulesTrainer();
    }
  }

  @Nested
  class SessionKnn extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new SessionKnnTrainer(SessionKnnConfig.defaults().withNeighbours(20).withDecay(.7));
    }
  }

  @Nested
  class TrainingSessionKnn extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new SessionKnnTrainer(SessionKnnConfig.defaults().withNeighbours(20).withDecay(.7));
    }
  }

  @Nested
  class Vsknn extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new VsknnTrainer(VsknnConfig.defaults().withNeighbours(20));
    }
  }

  @Nested
  class TrainingVsknn extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new VsknnTrainer(VsknnConfig.defaults().withNeighbours(20));
    }
  }

  @Nested
  class Stan extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new StanTrainer(StanConfig.defaults().withNeighbours(20).withPlaceDecay(.7));
    }
  }

  @Nested
  class TrainingStan extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new StanTrainer(StanConfig.defaults().withNeighbours(20).withPlaceDecay(.7));
    }
  }

  @Nested
  class Vstan extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new VstanTrainer(VstanConfig.defaults().withNeighbours(20).withRules(.1));
    }
  }

  @Nested
  class TrainingVstan extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new VstanTrainer(VstanConfig.defaults().withNeighbours(20).withRules(.1));
    }
  }
}
