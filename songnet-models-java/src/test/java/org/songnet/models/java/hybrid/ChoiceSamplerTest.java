package org.songnet.models.java.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChoiceSamplerTest {

  private static final int CATALOG = 5000;

  /** The feature of a track is its index. */
  private static float[][] indices() {
    float[][] columns = new float[1][CATALOG];
    for (int track = 0; track < CATALOG; track++) {
      columns[0][track] = track;
    }
    return columns;
  }

  private static BitSet all() {
    BitSet asked = new BitSet();
    asked.set(0, CATALOG);
    return asked;
  }

  @Test
  void rightAnswersComeFirstThenTheTopThenSomeForTheRest() {
    Choice choice =
        ChoiceSampler.of(indices(), new int[] {7, 4999}, all(), new SplittableRandom(1));

    assertThat(choice.targets()).isEqualTo(2);
    assertThat(choice.size()).isEqualTo(2 + 99 + 300);
    assertThat(choice.features()[0]).startsWith(7, 4999, 4900, 4901).doesNotHaveDuplicates();
    assertThat(choice.importance()).startsWith(1, 1, 1);
    assertThat(Arrays.stream(choice.importance()).sum()).isEqualTo(CATALOG, within(1e-6));
  }

  @Test
  void onlyWhatIsAskedForIsACandidate() {
    BitSet asked = new BitSet();
    asked.set(10, 30);

    Choice choice = ChoiceSampler.of(indices(), new int[] {12}, asked, new SplittableRandom(1));

    assertThat(choice.size()).isEqualTo(20);
    for (float index : choice.features()[0]) {
      assertThat(index).isBetween(10f, 29f);
    }
    assertThat(choice.importance()).containsOnly(1);
  }

  @Test
  void tiesDoNotBringInTheWholeCatalog() {
    Choice choice =
        ChoiceSampler.of(new float[1][CATALOG], new int[] {3}, all(), new SplittableRandom(1));

    assertThat(choice.size()).isLessThan(600);
  }
}
