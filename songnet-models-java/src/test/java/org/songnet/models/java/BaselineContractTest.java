package org.songnet.models.java;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.songnet.Interactions;
import org.songnet.Trainer;
import org.songnet.spi.Popularity;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** The baselines that do not generalize keep the rest of the contract. */
class BaselineContractTest {

  /** A quarter of the 120 hours that the contract's data spans. */
  private static final RecentPopularityConfig RECENT =
      RecentPopularityConfig.defaults().withHalfLifeDays(1.25);

  @Nested
  class RecentPopularity extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new RecentPopularityTrainer(RECENT);
    }

    @Override
    protected double[] popularity(Interactions training) {
      double halfLifeMillis = 30 * 60 * 60 * 1000.0;
      long newest = training.endedAtMillis(training.size() - 1);
      Popularity overall = Popularity.of(training);
      double[] recent = new double[training.catalog().size()];
      Arrays.setAll(recent, overall::probability);
      for (int event = 0; event < training.size(); event++) {
        double age = newest - training.endedAtMillis(event);
        recent[training.track(event)] += Math.pow(.5, age / halfLifeMillis);
      }
      return recent;
    }
  }

  @Nested
  class TrainingRecentPopularity extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new RecentPopularityTrainer(RECENT);
    }
  }

  @Nested
  class UserPopularity extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new UserPopularityTrainer();
    }

    @Override
    protected boolean generalizes() {
      return false;
    }
  }

  @Nested
  class TrainingUserPopularity extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new UserPopularityTrainer();
    }
  }

  @Nested
  class Random extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new RandomTrainer();
    }

    @Override
    protected boolean generalizes() {
      return false;
    }
  }

  @Nested
  class TrainingRandom extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new RandomTrainer();
    }
  }
}
