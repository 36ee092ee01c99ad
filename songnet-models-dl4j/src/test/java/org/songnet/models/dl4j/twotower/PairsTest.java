package org.songnet.models.dl4j.twotower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.songnet.spi.Histories;
import org.songnet.testkit.PlantedData;
import org.songnet.vector.SparseMatrix;

class PairsTest {

  private final SparseMatrix plays = Histories.of(PlantedData.ring(30, 40, 8, 3)).matrix();

  private static List<String> names(List<PairBatch> batches) {
    List<String> names = new ArrayList<>();
    for (PairBatch batch : batches) {
      for (int i = 0; i < batch.positions(); i++) {
        names.add(batch.users()[i] + " heard " + batch.tracks()[i]);
      }
    }
    return names;
  }

  @Test
  void anEpochHasEveryPairOnceInAnOrderOfItsOwn() {
    Pairs pairs = new Pairs(plays, SmallTowers.config().withBatchSize(50));

    List<PairBatch> first = pairs.epoch(new SplittableRandom(1));

    assertThat(first).hasSize(7).allMatch(batch -> batch.positions() <= 50);
    assertThat(names(first)).hasSize(plays.size()).doesNotHaveDuplicates();
    assertThat(names(pairs.epoch(new SplittableRandom(2))))
        .isNotEqualTo(names(first))
        .containsExactlyInAnyOrderElementsOf(names(first));
    assertThat(pairs.validation()).isEmpty();
  }

  @Test
  void whatIsHeldOutIsNotLearntFrom() {
    Pairs pairs = new Pairs(plays, SmallTowers.config().withValidationShare(.25));

    List<String> learnt = names(pairs.epoch(new SplittableRandom(1)));
    List<String> held = names(pairs.validation());

    assertThat(held).hasSizeBetween(50, 110).doesNotContainAnyElementsOf(learnt);
    assertThat(learnt.size() + held.size()).isEqualTo(plays.size());
    assertThat(pairs.heard().size()).isEqualTo(learnt.size());
  }

  @Test
  void everyListenerKeepsAPair() {
    Pairs pairs = new Pairs(plays, SmallTowers.config().withValidationShare(.99));

    for (int user = 0; user < plays.rows(); user++) {
      assertThat(pairs.heard().length(user)).isPositive();
    }
  }
}
