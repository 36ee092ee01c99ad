package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityIndexBuilderTest {

  @Test
  void anIndexOfManySegmentsKeepsEveryVectorInItsPlace() {
    int size = 40_000; // segments of wide vectors are short
    int dimension = 40;
    for (Storage storage : Storage.values()) {
      SimilarityIndexBuilder builder =
          SimilarityIndex.builder(dimension, Metric.DOT).storage(storage);
      float[] vector = new float[dimension];
      for (int i = 0; i < size; i++) {
        vector[i % dimension] = i;
        builder.add(vector);
        vector[i % dimension] = 0;
      }
      SimilarityIndex index = builder.build();
      float[] query = new float[dimension];
      query[7] = 1;

      assertThat(index.size()).isEqualTo(size);
      assertThat(index.vector(39_999)[39_999 % dimension]).isEqualTo(39_999);
      assertThat(index.topK(query, 2))
          .containsExactly(new Neighbor(39_967, 39_967), new Neighbor(39_927, 39_927));
      assertThat(index.bytesPerVector()).isBetween(4L * dimension, 5L * dimension + 8);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void anyNumberOfThreadsGivesTheSameAnswers(int threads) {
    float[][] vectors = HostileVectors.NEAR_TIES.vectors(3000, 5, 1);
    float[][] queries = HostileVectors.GAUSSIAN.vectors(100, 5, 2);
    List<List<Neighbor>> expected = SimilarityIndex.of(vectors, Metric.DOT).topK(queries, 20);
    SimilarityIndexBuilder builder = SimilarityIndex.builder(5, Metric.DOT).threads(threads);
    for (float[] vector : vectors) {
      builder.add(vector);
    }

    assertThat(builder.build().topK(queries, 20)).isEqualTo(expected);
  }

  @Test
  void anEmptyBatchHasNoAnswers() {
    SimilarityIndex index = SimilarityIndex.of(new float[][] {{1}}, Metric.DOT);

    assertThat(index.topK(new float[0][], 1)).isEmpty();
  }

  @Test
  void wrongUseIsRefused() {
    assertThatThrownBy(() -> SimilarityIndex.builder(0, Metric.DOT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dimension must be positive: 0");
    SimilarityIndexBuilder builder = SimilarityIndex.builder(2, Metric.DOT);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("at least one vector");
    assertThatThrownBy(() -> builder.threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threads must be positive: 0");
    builder.add(new float[2]);
    assertThatThrownBy(() -> builder.add(new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vector[1] must have 2 components: 3");
    builder.build();
    assertThatThrownBy(() -> builder.add(new float[2])).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
  }
}
