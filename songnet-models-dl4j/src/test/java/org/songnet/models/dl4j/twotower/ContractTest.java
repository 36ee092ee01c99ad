package org.songnet.models.dl4j.twotower;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.Trainer;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** Two towers keep the contract, with features and without. */
class ContractTest {

  /** Where a track is on the ring of planted data, and which of four genres it has. */
  private static final class RingAndGenre implements FeatureExtractor {
    @Override
    public List<String> names() {
      return List.of("cos", "sin", "genre 0", "genre 1", "genre 2", "genre 3");
    }

    @Override
    public float[] extract(Track track) {
      int number = Integer.parseInt(track.title());
      float[] features = new float[6];
      features[0] = (float) Math.cos(2 * Math.PI * number / 30);
      features[1] = (float) Math.sin(2 * Math.PI * number / 30);
      features[2 + number % 4] = 1;
      return features;
    }
  }

  @Nested
  class WithoutFeatures extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new TwoTowerTrainer(SmallTowers.config());
    }
  }

  @Nested
  class WithFeatures extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new TwoTowerTrainer(SmallTowers.config(), new RingAndGenre());
    }
  }

  @Nested
  class OfAnyLength extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new TwoTowerTrainer(
          SmallTowers.config().withNormalised(false).withTemperature(1).withHiddenLayers(0));
    }
  }

  @Nested
  class Training extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new TwoTowerTrainer(
          SmallTowers.config().withEpochs(3).withValidationShare(.2), new RingAndGenre());
    }
  }
}
