package org.songnet.models.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

  private final Batch batch =
      new Batch(List.of(new int[] {1, 2}, new int[] {3, 4, 5, 6}, new int[] {7, 8, 9}));

  @Test
  void packsStepByStepLongestFirst() {
    assertThat(batch.steps()).isEqualTo(3);
    assertThat(batch.sequences()).isEqualTo(3);
    assertThat(batch.positions()).isEqualTo(6);
    assertThat(batch.inputs()).containsExactly(3, 7, 1, 4, 8, 5);
    assertThat(batch.targets()).containsExactly(4, 8, 2, 5, 9, 6);
  }

  @Test
  void padsWithZerosAtTheEndOfEachStep() {
    float[] packed = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    float[] block = batch.pad(packed, 2);
    assertThat(block).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 0, 11, 12, 0, 0, 0, 0);
    assertThat(batch.pack(block, 2)).containsExactly(packed);
  }
}
