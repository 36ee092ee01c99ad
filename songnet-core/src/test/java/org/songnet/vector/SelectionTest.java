package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelectionTest {

  private static final int SIZE = 300;
  private static final int K = 40;

  private static BitSet bits(int from, int to) {
    BitSet bits = new BitSet();
    bits.set(from, to);
    return bits;
  }

  @Test
  void whatIsInOneIsNotInItsOpposite() {
    BitSet bits = bits(60, 130);
    Selection only = Selection.only(bits);
    Selection except = Selection.except(bits);

    for (int i = 0; i < SIZE; i++) {
      assertThat(only.contains(i)).isEqualTo(bits.get(i));
      assertThat(except.contains(i)).isNotEqualTo(bits.get(i));
      assertThat(Selection.all().contains(i)).isTrue();
    }
    for (int size : new int[] {1, 60, 64, 100, 128, 130, SIZE}) {
      int set = bits.get(0, size).cardinality();
      assertThat(only.count(size)).isEqualTo(set);
      assertThat(except.count(size)).isEqualTo(size - set);
      assertThat(Selection.all().count(size)).isEqualTo(size);
    }
  }

  @Test
  void laterChangesOfTheBitsDoNotShow() {
    BitSet bits = bits(0, 10);
    Selection only = Selection.only(bits);

    bits.clear();

    assertThat(only.count(SIZE)).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDeniedIsNotAnsweredHoweverNear(Storage storage) {
    SimilarityIndex index = ascending(storage);
    float[] query = {1, 1};

    List<Neighbor> best = index.topK(query, K, Selection.except(bits(100, SIZE)));

    assertThat(best).hasSize(K);
    assertThat(best.get(0).index()).isEqualTo(99);
    assertThat(best.get(K - 1).index()).isEqualTo(60);
    assertThat(index.topK(query, K, Selection.except(bits(0, SIZE)))).isEmpty();
    assertThat(index.topK(query, K, Selection.only(bits(298, 400))))
        .extracting(Neighbor::index)
        .containsExactly(299, 298);
  }

  @ParameterizedTest
  @EnumSource
  void everyQueryOfABatchHasItsOwn(Storage storage) {
    SimilarityIndex index = ascending(storage);
    float[][] queries = new float[70][];
    java.util.Arrays.fill(queries, new float[] {1, 1});
    List<Selection> selections =
        java.util.stream.IntStream.range(0, 70)
            .mapToObj(q -> Selection.except(bits(SIZE - q, SIZE)))
            .toList();

    List<List<Neighbor>> answers = index.topK(queries, 2, selections);

    for (int q = 0; q < 70; q++) {
      assertThat(answers.get(q))
          .extracting(Neighbor::index)
          .containsExactly(SIZE - q - 1, SIZE - q - 2);
    }
    assertThatThrownBy(() -> index.topK(queries, 2, selections.subList(0, 69)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("70 queries: 69");
  }

  private static SimilarityIndex ascending(Storage storage) {
    SimilarityIndexBuilder builder = SimilarityIndex.builder(2, Metric.DOT).storage(storage);
    for (int i = 0; i < SIZE; i++) {
      builder.add(new float[] {i, 1});
    }
    return builder.build();
  }
}
