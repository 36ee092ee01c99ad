package org.songnet.models.java;

import org.junit.jupiter.api.Nested;
import org.songnet.Trainer;
import org.songnet.models.java.session.MarkovTrainer;
import org.songnet.models.java.session.SessionKnnConfig;
import org.songnet.models.java.session.SessionKnnTrainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** Every model of this module keeps the contract. */
class ContractTest {

  private static final SessionKnnConfig FEW_NEIGHBOURS = new SessionKnnConfig(20, .7);

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
  class SessionKnn extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new SessionKnnTrainer(FEW_NEIGHBOURS);
    }
  }

  @Nested
  class TrainingSessionKnn extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new SessionKnnTrainer(FEW_NEIGHBOURS);
    }
  }
}
