package org.songnet.taste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  /** Two sounds, and a level that all tracks share. */
  private static final Belief BELIEF = Belief.prior(new double[] {0, 0, 0}, new double[] {3, 1, 1});

  @Test
  void asksAboutTheTrackThatStandsForMany() {
    List<float[]> tracks = new ArrayList<>();
    tracks.add(new float[] {1, 0, 1.2f});
    for (int i = 0; i < 9; i++) {
      tracks.add(new float[] {1, 1, 0});
    }
    for (int i = 0; i < 9; i++) {
      tracks.add(new float[] {1, -1, 0});
    }

    assertThat(new Questions(BELIEF, tracks).next(any -> true)).isPositive();
  }

  @Test
  void theNextQuestionIsUnlikeTheOneBefore() {
    List<float[]> tracks =
        List.of(
            new float[] {1, 2, 0},
            new float[] {1, 2, 0},
            new float[] {1, -2, 0},
            new float[] {1, 0, 1.8f},
            new float[] {1, 0, -1.8f});
    Belief unsure = Belief.prior(new double[] {0, 0, 0}, new double[] {.1, 10, 10});
    Questions questions = new Questions(unsure, tracks);
    int first = questions.next(any -> true);
    questions.asked(first);
    int second = questions.next(i -> i != first);

    assertThat(first).isLessThan(3);
    assertThat(second).isGreaterThanOrEqualTo(3);
  }

  @Test
  void doesNotAskForWhatIsCommonToAll() {
    List<float[]> tracks =
        List.of(new float[] {1, 0, 0}, new float[] {1, .1f, 0}, new float[] {1, -.1f, 0});

    assertThat(new Questions(BELIEF, tracks).next(any -> true)).isIn(1, 2);
  }

  @Test
  void asksOnlyWhatMayBeAsked() {
    List<float[]> tracks = List.of(new float[] {1, 1, 0}, new float[] {1, 0, .1f});
    Questions questions = new Questions(BELIEF, tracks);

    assertThat(questions.next(i -> i == 1)).isEqualTo(1);
    assertThat(questions.next(i -> false)).isEqualTo(-1);
  }
}
