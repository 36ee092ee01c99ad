package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunningSessionTest {

  @Test
  void tracksAreWhereTheyWereHeardLast() {
    RunningSession session = new RunningSession();
    for (int track : new int[] {5, 9, 5, 7, 9, 9}) {
      session.append(track);
    }

    assertThat(session.length()).isEqualTo(6);
    assertThat(recent(session)).containsExactly(9, 7, 5);
    assertThat(session.age(9)).isZero();
    assertThat(session.age(7)).isEqualTo(2);
    assertThat(session.age(5)).isEqualTo(3);
    assertThat(session.age(1)).isEqualTo(-1);
  }

  @Test
  void itGrows() {
    RunningSession session = new RunningSession();
    for (int i = 0; i < 1000; i++) {
      session.append(i % 100);
    }

    assertThat(recent(session)).containsExactly(IntStream.range(0, 100).map(i -> 99 - i).toArray());
  }

  private static int[] recent(RunningSession session) {
    return IntStream.range(0, session.distinct()).map(session::recent).toArray();
  }
}
