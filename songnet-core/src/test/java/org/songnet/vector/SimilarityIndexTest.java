package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityIndexTest {

  private static final float[][] CORNERS = {{1, 0}, {0, 2}, {-3, 0}, {0, 0}, {1, 1}};

  @Test
  void dotProductRanksByLengthAndDirection() {
    SimilarityIndex index = SimilarityIndex.of(CORNERS, Metric.DOT);

    assertThat(index.topK(new float[] {1, 2}, 5))
        .containsExactly(
            new Neighbor(1, 4),
            new Neighbor(4, 3),
            new Neighbor(0, 1),
            new Neighbor(3, 0),
            new Neighbor(2, -3));
  }

  @Test
  void cosineRanksByDirectionAndCountsTheZeroVectorAsZero() {
    SimilarityIndex index = SimilarityIndex.of(CORNERS, Metric.COSINE);

    assertThat(index.topK(new float[] {0, 1e-30f}, 5))
        .containsExactly(
            new Neighbor(1, 1),
            new Neighbor(4, (float) Math.sqrt(.5)),
            new Neighbor(0, 0),
            new Neighbor(2, 0),
            new Neighbor(3, 0));
    assertThat(index.scores(new float[] {0, 0})).containsOnly(0);
  }

  @Test
  void euclideanRanksByDistanceAndNeverAnswersMinusZero() {
    SimilarityIndex index = SimilarityIndex.of(CORNERS, Metric.EUCLIDEAN);

    List<Neighbor> nearest = index.topK(new float[] {1, 0}, 5);

    assertThat(nearest).extracting(Neighbor::index).containsExactly(0, 3, 4, 1, 2);
    assertThat(nearest)
        .extracting(Neighbor::score)
        .containsExactly(0f, -1f, -1f, -(float) Math.sqrt(5), -4f);
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithSortingAllScoresInDoublePrecision(Metric metric) {
    Random random = new Random(7);
    for (int dimension : new int[] {1, 2, 3, 4, 5, 8, 33}) {
      for (int size : new int[] {1, 7, 511, 512, 513, 1200}) {
        float[][] vectors = gaussian(random, size, dimension);
        SimilarityIndex index = SimilarityIndex.of(vectors, metric);
        float[] query = gaussian(random, 1, dimension)[0];

        float[] scores = index.scores(query);

        for (int i = 0; i < size; i++) {
          assertThat((double) scores[i])
              .isCloseTo(inDoublePrecision(metric, query, vectors[i]), within(1e-4));
        }
        int k = 1 + random.nextInt(size);
        assertThat(index.topK(query, k)).isEqualTo(sorted(scores).subList(0, k));
      }
    }
  }

  private static float[][] gaussian(Random random, int size, int dimension) {
    float[][] vectors = new float[size][dimension];
    for (float[] vector : vectors) {
      for (int j = 0; j < dimension; j++) {
        vector[j] = (float) random.nextGaussian();
      }
    }
    return vectors;
  }

  private static double inDoublePrecision(Metric metric, float[] q, float[] v) {
    double dot = 0;
    double qq = 0;
    double vv = 0;
    double distance = 0;
    for (int j = 0; j < q.length; j++) {
      dot += (double) q[j] * v[j];
      qq += (double) q[j] * q[j];
      vv += (double) v[j] * v[j];
      distance += Math.pow((double) q[j] - v[j], 2);
    }
    return switch (metric) {
      case DOT -> dot;
      case COSINE -> dot / Math.sqrt(qq * vv);
      case EUCLIDEAN -> -Math.sqrt(distance);
    };
  }

  private static List<Neighbor> sorted(float[] scores) {
    List<Neighbor> all = new ArrayList<>();
    IntStream.range(0, scores.length).forEach(i -> all.add(new Neighbor(i, scores[i])));
    all.sort(Comparator.comparing(Neighbor::score).reversed().thenComparingInt(Neighbor::index));
    return all;
  }

  @Test
  void equalScoresComeInTheOrderOfTheirIndices() {
    float[][] vectors = new float[3000][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = new float[] {i % 3};
    }

    List<Neighbor> best = SimilarityIndex.of(vectors, Metric.DOT).topK(new float[] {1}, 1500);

    assertThat(best.subList(0, 1000))
        .extracting(Neighbor::index)
        .containsExactlyElementsOf(IntStream.range(0, 1000).map(i -> 3 * i + 2).boxed().toList());
    assertThat(best.subList(1000, 1500))
        .extracting(Neighbor::index)
        .containsExactlyElementsOf(IntStream.range(0, 500).map(i -> 3 * i + 1).boxed().toList());
  }

  @Test
  void ascendingScoresDoNotLoseTheBest() {
    float[][] vectors = new float[5000][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = new float[] {i};
    }

    assertThat(SimilarityIndex.of(vectors, Metric.DOT).topK(new float[] {1}, 3))
        .containsExactly(
            new Neighbor(4999, 4999), new Neighbor(4998, 4998), new Neighbor(4997, 4997));
  }

  /** Samples of the rows then promise more good ones than there are, wherever these stand. */
  @ParameterizedTest
  @EnumSource(Storage.class)
  void theBestOfABatchMayStandTogether(Storage storage) {
    float[][] vectors = gaussian(new Random(5), 5000, 12);
    SimilarityIndexBuilder builder = SimilarityIndex.builder(12, Metric.DOT).storage(storage);
    for (int i = 0; i < vectors.length; i++) {
      boolean among = i / 64 % 4 == i / 1250;
      vectors[i][3] = among && i % 64 < 18 ? 100 + i % 7 : vectors[i][3];
      builder.add(vectors[i]);
    }
    SimilarityIndex index = builder.build();
    float[][] queries = gaussian(new Random(6), 20, 12);
    for (float[] query : queries) {
      query[3] = Math.abs(query[3]) + 1;
    }

    List<List<Neighbor>> batch = index.topK(queries, 20);

    for (int q = 0; q < queries.length; q++) {
      assertThat(batch.get(q)).isEqualTo(index.topK(queries[q], 20));
    }
  }

  @Test
  void onlyAllowedIndicesAreAnswered() {
    SimilarityIndex index = SimilarityIndex.of(CORNERS, Metric.DOT);
    BitSet allowed = new BitSet();
    allowed.set(0);
    allowed.set(2);
    allowed.set(99);

    assertThat(index.topK(new float[] {1, 2}, 3, allowed))
        .containsExactly(new Neighbor(0, 1), new Neighbor(2, -3));
    assertThat(index.topK(new float[] {1, 2}, 3, new BitSet())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void similarityOfTwoMembersIsTheScoreOfOneForTheOther(Metric metric) {
    float[][] vectors = gaussian(new Random(3), 700, 6);
    SimilarityIndex index = SimilarityIndex.of(vectors, metric);

    assertThat(index.similarity(5, 600)).isEqualTo(index.scores(index.vector(5))[600]);
    assertThat(index.size()).isEqualTo(700);
    assertThat(index.dimension()).isEqualTo(6);
    assertThat(index.metric()).isEqualTo(metric);
  }

  @Test
  void cosineNeverLeavesItsRange() {
    float[][] vectors = gaussian(new Random(11), 600, 7);
    SimilarityIndex index = SimilarityIndex.of(vectors, Metric.COSINE);

    for (int i = 0; i < vectors.length; i++) {
      assertThat(index.similarity(i, i)).isBetween(.999999f, 1f);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLargestComponentsGiveFiniteScores(Metric metric) {
    float max = SimilarityIndex.MAX_COMPONENT;
    SimilarityIndex index = SimilarityIndex.of(new float[][] {{max, -max, max, max, max}}, metric);

    assertThat(Float.isFinite(index.scores(new float[] {-max, max, -max, max, max})[0])).isTrue();
  }

  @Test
  void laterChangesOfTheArraysDoNotShow() {
    float[][] vectors = {{1}, {2}};
    SimilarityIndex index = SimilarityIndex.of(vectors, Metric.DOT);

    vectors[0][0] = 9;
    index.vector(1)[0] = 9;

    assertThat(index.scores(new float[] {1})).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0x1p51f})
  void numbersOutOfRangeAreRefusedByName(float bad) {
    assertThatThrownBy(() -> SimilarityIndex.of(new float[][] {{1, 1}, {1, bad}}, Metric.COSINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vectors[1][1]")
        .hasMessageContaining(String.valueOf(bad));
    SimilarityIndex index = SimilarityIndex.of(CORNERS, Metric.DOT);
    assertThatThrownBy(() -> index.scores(new float[] {bad, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("query[0]");
  }

  @Test
  void wrongShapesAreRefusedByName() {
    assertThatThrownBy(() -> SimilarityIndex.of(new float[0][], Metric.DOT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vectors must not be empty");
    assertThatThrownBy(() -> SimilarityIndex.of(new float[][] {{}}, Metric.DOT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one component");
    assertThatThrownBy(() -> SimilarityIndex.of(new float[][] {{1, 2}, {1}}, Metric.DOT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vectors[1] must have 2 components: 1");
    SimilarityIndex index = SimilarityIndex.of(CORNERS, Metric.DOT);
    assertThatThrownBy(() -> index.topK(new float[3], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("query must have 2 components: 3");
    for (int k : new int[] {0, 6}) {
      assertThatThrownBy(() -> index.topK(new float[2], k))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("k must be from 1 to 5: " + k);
    }
    assertThatThrownBy(() -> index.vector(5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> index.similarity(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
