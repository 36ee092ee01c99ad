package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.UserId;

class SequencesTest {

  private final Chain chain = new Chain(11);

  @Test
  void cutsLongSessionsSoThatEveryTrackButTheFirstIsATargetOnce() {
    Interactions data =
        Interactions.over(chain.catalog())
            .add(new UserId("a"), new int[] {0, 1, 2, 3, 4, 5, 6})
            .add(new UserId("b"), new int[] {7})
            .add(new UserId("c"), new int[] {8, 9})
            .build();
    Sequences sequences = Sequences.of(data, 0, 3, 42);
    assertThat(sequences.training())
        .containsExactly(new int[] {0, 1, 2, 3}, new int[] {3, 4, 5, 6}, new int[] {8, 9});
    assertThat(sequences.validation()).isEmpty();
  }

  @Test
  void joinsConsecutiveSessionsOfAListenerThatFit() {
    UserId a = new UserId("a");
    Interactions data =
        Interactions.over(chain.catalog())
            .add(a, new int[] {0, 1})
            .add(a, new int[] {2})
            .add(a, new int[] {3, 4, 5})
            .add(a, new int[] {6})
            .add(new UserId("b"), new int[] {7})
            .add(new UserId("c"), new int[] {8, 9})
            .build();
    // Events 0 1 2 would fit with one more, not with three; 7 is alone.
    assertThat(Sequences.ofEvents(data, true, 0, 3, 42).training())
        .containsExactly(new int[] {0, 1, 2}, new int[] {3, 4, 5, 6}, new int[] {8, 9});
    assertThat(Sequences.ofEvents(data, false, 0, 3, 42).training())
        .containsExactly(new int[] {0, 1}, new int[] {3, 4, 5}, new int[] {8, 9});
  }

  @Test
  void holdsOutAShareOfTheSessions() {
    Sequences sequences = Sequences.of(chain.sessions(100, 1), 0.2, 50, 42);
    assertThat(sequences.training()).hasSize(80);
    assertThat(sequences.validation()).hasSize(20);
    assertThat(sequences.validationBatches(7)).hasSize(3);
  }

  @Test
  void anEpochHasEverySequenceOnce() {
    Sequences sequences = Sequences.of(chain.sessions(103, 1), 0, 50, 42);
    List<Batch> batches =
        sequences.epoch(4, new SplittableRandom(1)).stream().map(Batch::new).toList();
    assertThat(batches).hasSize(26);
    List<Integer> targets = new ArrayList<>();
    batches.forEach(batch -> addAll(targets, batch.targets()));
    List<Integer> expected = new ArrayList<>();
    for (int[] sequence : sequences.training()) {
      for (int i = 1; i < sequence.length; i++) {
        expected.add(sequence[i]);
      }
    }
    assertThat(targets).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static void addAll(List<Integer> list, int[] values) {
    for (int value : values) {
      list.add(value);
    }
  }

  @Test
  void sessionsWithoutATargetCannotBeTrainedOn() {
    Interactions data =
        Interactions.over(chain.catalog()).add(new UserId("a"), new int[] {3}).build();
    assertThatThrownBy(() -> Sequences.of(data, 0, 50, 42))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a session of at least two tracks");
  }
}
