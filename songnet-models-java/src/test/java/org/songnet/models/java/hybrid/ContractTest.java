package org.songnet.models.java.hybrid;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.songnet.Trainer;
import org.songnet.spi.ConfigRecords;
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

  private static Trainer pipeline(int artistCap, double variety) {
    return new PipelineTrainer(
        ConfigRecords.with(
                PipelineConfig.defaults(),
                Map.of("settings", "near.neighbours=20", "cases", "next_item"))
            .withGenerators("near:session-knn,markov")
            .withReranking(artistCap, variety, 0, 0));
  }

  @Nested
  class Pipeline extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return pipeline(0, 0);
    }
  }

  @Nested
  class TrainingPipeline extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return pipeline(7, .2);
    }
  }

  private static Trainer ranked(String generators, String cases) {
    return new PipelineTrainer(
        ConfigRecords.with(
                PipelineConfig.defaults().withRanker("xgboost", "trees=10"),
                Map.of("cases", cases, "validationShare", .3))
            .withGenerators(generators));
  }

  @Nested
  class Ranked extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return ranked("session-knn,markov", "next_item");
    }
  }

  @Nested
  class TrainingRanked extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return ranked("ials,item-knn", "held_out");
    }
  }
}
