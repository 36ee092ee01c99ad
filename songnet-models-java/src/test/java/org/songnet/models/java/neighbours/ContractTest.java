package org.songnet.models.java.neighbours;

import org.junit.jupiter.api.Nested;
import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** Every model of this package keeps the contract. */
class ContractTest {

  private static final ItemKnnConfig ITEMS = new ItemKnnConfig(10, Weighting.TF_IDF, 1, .4, .8);
  private static final UserKnnConfig USERS = new UserKnnConfig(20, Weighting.BM25, 1, .6, 1.5);

  @Nested
  class ItemKnn extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new ItemKnnTrainer(ITEMS);
    }
  }

  @Nested
  class TrainingItemKnn extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new ItemKnnTrainer(ITEMS);
    }
  }

  @Nested
  class Rp3Beta extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new Rp3BetaTrainer();
    }
  }

  @Nested
  class TrainingRp3Beta extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new Rp3BetaTrainer(Rp3BetaConfig.defaults().withNeighbours(5).withNormalize(true));
    }
  }

  @Nested
  class UserKnn extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new UserKnnTrainer(USERS);
    }
  }

  @Nested
  class TrainingUserKnn extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new UserKnnTrainer(USERS);
    }
  }
}
