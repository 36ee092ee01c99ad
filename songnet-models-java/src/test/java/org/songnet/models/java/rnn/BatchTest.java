package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.UserId;

class BatchTest {

  private final Batch batch =
      new Batch(List.of(new int[] {1, 2}, new int[] {3, 4, 5, 6}, new int[] {7, 8, 9}));

  @Test
  void packsStepByStepLongestFirst() {
    assertThat(batch.steps()).isEqualTo(3);
    assertThat(batch.sequences()).isEqualTo(3);
    assertThat(batch.positions()).isEqualTo(6);
    assertThat(batch.start(1)).isEqualTo(3);
    assertThat(batch.active(1)).isEqualTo(2);
    assertThat(batch.active(2)).isEqualTo(1);
    assertThat(batch.inputs()).containsExactly(3, 7, 1, 4, 8, 5);
    assertThat(batch.targets()).containsExactly(4, 8, 2, 5, 9, 6);
    assertThat(batch.fades()).isFalse();
  }

  @Test
  void knowsWhereAListenerBeginsAnew() {
    UserId user = new UserId("a");
    Interactions data =
        Interactions.over(new Chain(9).catalog())
            .add(user, new int[] {8, 7})
            .add(user, new int[] {6, 5})
            .build();
    Listens listens = Listens.of(data, RnnConfig.defaults().withCarry(0.5));
    Batch across = new Batch(List.of(new int[] {0, 1, 2, 3}), listens);
    assertThat(across.inputs()).containsExactly(8, 7, 6);
    assertThat(across.fades()).isTrue();
    assertThat(across.kept(0)).isEqualTo(1);
    assertThat(across.kept(1)).isEqualTo(1);
    assertThat(across.kept(2)).isEqualTo(0.5f);
  }
}
