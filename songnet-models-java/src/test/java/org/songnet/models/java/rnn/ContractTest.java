package org.songnet.models.java.rnn;

import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.songnet.Trainer;
import org.songnet.models.java.rnn.RnnConfig.Cell;
import org.songnet.testkit.RecommenderContract;
import org.songnet.testkit.TrainerContract;

/** Both kinds of networks keep the contract. */
class ContractTest {

  @Nested
  class Lstm extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new RnnTrainer(SmallConfigs.of(Cell.LSTM));
    }
  }

  @Nested
  class TrainingLstm extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new RnnTrainer(SmallConfigs.of(Cell.LSTM).withEpochs(3));
    }
  }

  @Nested
  class WithFeatures extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new RnnTrainer(SmallConfigs.of(Cell.LSTM)).withFeatures(new RingFeatures(30, 7));
    }
  }

  @Nested
  class WithAllInputs extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new RnnTrainer(
          SmallConfigs.of(Cell.LSTM)
              .withLayerNorm(true)
              .withGapInput(true)
              .withSkipInput(true)
              .withHourInput(true)
              .withCarry(0.5));
    }

    @Test
    @Override
    public void recoversAPlantedCheckerboard() {
      abort("its listeners have one session: none shows what he goes on with after the last track");
    }
  }

  @Nested
  class TrainingWithAllInputs extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new RnnTrainer(
          SmallConfigs.of(Cell.GRU)
              .withLayerNorm(true)
              .withEpochs(3)
              .withHourInput(true)
              .withCarry(0.5));
    }
  }

  @Nested
  class Gru extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return new RnnTrainer(SmallConfigs.of(Cell.GRU));
    }
  }

  @Nested
  class TrainingGru extends TrainerContract {
    @Override
    protected Trainer trainer() {
      return new RnnTrainer(SmallConfigs.of(Cell.GRU).withEpochs(3));
    }
  }
}
