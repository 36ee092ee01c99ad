package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FadeTest {

  @Test
  void stepsCountLessAndLess() {
    assertAfter(Fade.SAME, 1, 1, 1);
    assertAfter(Fade.LINEAR, .9, .6, 0);
    assertAfter(Fade.DIV, 1, 1 / 4.0, 1 / 20.0);
    assertAfter(Fade.LOG, 2.318229, 1.322970, .748246);
    assertAfter(Fade.QUADRATIC, 1, 1 / 16.0, 1 / 400.0);
  }

  private static void assertAfter(Fade fade, double one, double four, double twenty) {
    assertThat(new double[] {fade.after(1), fade.after(4), fade.after(20)})
        .as("%s", fade)
        .containsExactly(new double[] {one, four, twenty}, within(1e-6));
  }

  @Test
  void theNewestTracksOfASessionCountMost() {
    assertWithin(Fade.SAME, 1, 1, 1);
    assertWithin(Fade.LINEAR, 1, .7, 0);
    assertWithin(Fade.DIV, 1, .85, .05);
    assertWithin(Fade.LOG, 4.339356, 1.487879, .759896);
    assertWithin(Fade.QUADRATIC, 1, .7225, .0025);
  }

  /** Of a session of twenty tracks: the last, the fourth from the end, and the first. */
  private static void assertWithin(Fade fade, double last, double fourth, double first) {
    assertThat(new double[] {fade.within(0, 20), fade.within(3, 20), fade.within(19, 20)})
        .as("%s", fade)
        .containsExactly(new double[] {last, fourth, first}, within(1e-6));
  }
}
