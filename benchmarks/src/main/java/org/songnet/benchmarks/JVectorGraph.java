package org.songnet.benchmarks;

import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** JVector's approximate index: a graph of neighbours, kept in memory. */
final class JVectorGraph implements AutoCloseable {

  private static final int DEGREE = 16;
  private static final int BEAM = 100;
  private static final float OVERFLOW = 1.2f;
  private static final float ALPHA = 1.2f;

  private final RandomAccessVectorValues values;
  private final ImmutableGraphIndex graph;
  private final GraphSearcher searcher;

  private JVectorGraph(RandomAccessVectorValues values, ImmutableGraphIndex graph) {
    this.values = values;
    this.graph = graph;
    this.searcher = new GraphSearcher(graph);
  }

  /** Builds on all cores. */
  static JVectorGraph of(float[][] rows) {
    List<VectorFloat<?>> vectors = Arrays.asList(JVectorPeer.vectors(rows));
    RandomAccessVectorValues values = new ListRandomAccessVectorValues(vectors, rows[0].length);
    try (GraphIndexBuilder builder =
        new GraphIndexBuilder(
            values, VectorSimilarityFunction.DOT_PRODUCT, DEGREE, BEAM, OVERFLOW, ALPHA, true)) {
      return new JVectorGraph(values, builder.build(values));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rows that it finds near a query.
   *
   * @param beam how many it keeps in view, at least k: more is slower and misses less
   */
  int[] nearest(float[] query, int k, int beam) {
    SearchResult found =
        searcher.search(
            DefaultSearchScoreProvider.exact(
                JVectorPeer.vector(query), VectorSimilarityFunction.DOT_PRODUCT, values),
            k,
            beam,
            0,
            0,
            Bits.ALL);
    return Arrays.stream(found.getNodes()).mapToInt(node -> node.node).toArray();
  }

  @Override
  public void close() {
    try {
      searcher.close();
      graph.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot close the graph", e);
    }
  }
}
