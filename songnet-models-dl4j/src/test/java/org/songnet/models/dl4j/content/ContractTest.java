package org.songnet.models.dl4j.content;

import org.junit.jupiter.api.Nested;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** The content net keeps the contract. */
class ContractTest {

  private static final ContentMlpConfig SMALL =
      ContentMlpConfig.defaults().withHiddenSize(8).withBatches(4).withEpochs(5);

  private static Trainer small() {
    return new ContentMlpTrainer(SMALL, new TitleNumbers(1));
  }

  @Nested
  class Content extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return small();
    }

    /** It is a popularity of its own kind: one order, whoever asks. */
    @Override
    protected double[] popularity(Interactions training) {
      float[] scores =
          new ContentMlpTrainer(SMALL, new TitleNumbers(1))
              .fit(training)
              .scores(RecommendationRequest.after());
      double[] popularity = new double[scores.length];
      for (int i = 0; i < scores.length; i++) {
        popularity[i] = scores[i];
      }
      return popularity;
    }

    @Override
    protected boolean generalizes() {
      return false;
    }
  }

  @Nested
  class TrainingContent extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return small();
    }
  }
}
