package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layout, one query or many, is exact on every kind of data: the order included. */
class ExactnessTest {

  private static final int[][] SIZES = {
    {1, 1}, {1, 7}, {63, 3}, {64, 8}, {65, 16}, {130, 1}, {700, 17}, {1100, 64}, {520, 300}
  };

  static Stream<Arguments> layoutsAndData() {
    return Stream.of(Metric.values())
        .flatMap(
            metric -> Stream.of(HostileVectors.values()).map(data -> Arguments.of(metric, data)));
  }

  @ParameterizedTest
  @MethodSource("layoutsAndData")
  void theNearestAreTheFirstOfAllScoresSorted(Metric metric, HostileVectors data) {
    Random random = new Random(5);
    for (int[] size : SIZES) {
      float[][] vectors = data.vectors(size[0], size[1], 1);
      float[][] queries = data.vectors(11, size[1], 2);
      int k = 1 + random.nextInt(Math.min(size[0], 50));
      Selection selection = Selection.except(randomBits(random, size[0]));
      float[][] scores = scores(metric, queries, vectors);
      List<List<Neighbor>> expected = new ArrayList<>();
      for (float[] all : scores) {
        expected.add(sorted(all, k, selection));
      }

      for (SimilarityIndex index : layouts(metric, vectors)) {
        List<List<Neighbor>> one = new ArrayList<>();
        for (int q = 0; q < queries.length; q++) {
          one.add(index.topK(queries[q], k, selection));
          assertThat(index.scores(queries[q])).isEqualTo(scores[q]);
        }
        assertThat(one).as("%s", (Object) size).isEqualTo(expected);
        assertThat(index.topK(queries, k, sameForAll(queries, selection))).isEqualTo(expected);
      }
    }
  }

  private static BitSet randomBits(Random random, int size) {
    BitSet bits = new BitSet();
    for (int i = 0; i < size / 4; i++) {
      bits.set(random.nextInt(size));
    }
    return bits;
  }

  private static List<Selection> sameForAll(float[][] queries, Selection selection) {
    return java.util.Collections.nCopies(queries.length, selection);
  }

  /** The index in plain Java, and whatever this JVM has besides. */
  static List<SimilarityIndex> layouts(Metric metric, float[][] vectors) {
    Segments rows = new Segments(Shape.of(vectors[0].length, metric));
    for (float[] vector : vectors) {
      rows.add(Components.prepared(vector, vector.length, metric, "vector"));
    }
    List<SimilarityIndex> layouts = new ArrayList<>();
    layouts.add(new ExactIndex(new ColumnStore(rows), metric, Storage.COMPACT, 1));
    for (Storage storage : Storage.values()) {
      SimilarityIndexBuilder builder =
          SimilarityIndex.builder(vectors[0].length, metric).storage(storage).threads(3);
      for (float[] vector : vectors) {
        builder.add(vector);
      }
      layouts.add(builder.build());
    }
    return layouts;
  }

  private static float[][] scores(Metric metric, float[][] queries, float[][] vectors) {
    SimilarityIndex plain = layouts(metric, vectors).get(0);
    float[][] scores = new float[queries.length][];
    for (int q = 0; q < queries.length; q++) {
      scores[q] = plain.scores(queries[q]);
      for (int i = 0; i < vectors.length; i++) {
        assertIsNear(metric, scores[q][i], queries[q], vectors[i]);
      }
    }
    return scores;
  }

  private static void assertIsNear(Metric metric, float score, float[] q, float[] v) {
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
    double expected =
        switch (metric) {
          case DOT -> dot;
          case COSINE -> qq * vv > 0 ? dot / Math.sqrt(qq) / Math.sqrt(vv) : 0;
          case EUCLIDEAN -> -Math.sqrt(distance);
        };
    double scale =
        switch (metric) {
          case DOT -> Math.sqrt(qq) * Math.sqrt(vv);
          case COSINE -> 1;
          case EUCLIDEAN -> Math.sqrt(distance);
        };
    // The smallest float cannot be halved: its rounding is absolute.
    assertThat(Math.abs(score - expected)).isLessThanOrEqualTo(1e-6 * scale + Float.MIN_VALUE);
  }

  private static List<Neighbor> sorted(float[] scores, int k, Selection selection) {
    return IntStream.range(0, scores.length)
        .filter(selection::contains)
        .mapToObj(i -> new Neighbor(i, scores[i]))
        .sorted(Comparator.comparing(Neighbor::score).reversed().thenComparingInt(Neighbor::index))
        .limit(k)
        .toList();
  }
}
