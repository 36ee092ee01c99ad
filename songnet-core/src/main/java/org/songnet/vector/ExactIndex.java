package org.songnet.vector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.songnet.spi.ModelWriter;

/**
 * Compares the query with every vector: quickly and within a bound first, then exactly with those
 * that the bound does not rule out.
 */
final class ExactIndex implements SimilarityIndex {

  /** Fewer queries than this are quicker one by one. */
  private static final int MIN_BATCH = 8;

  private final VectorStore store;
  private final Metric metric;
  private final Storage storage;
  private final int size;
  private final int dimension;
  private final int threads;

  ExactIndex(VectorStore store, Metric metric, Storage storage, int threads) {
    this.store = store;
    this.metric = metric;
    this.storage = storage;
    this.size = store.size;
    this.dimension = store.shape.dimension();
    this.threads = threads;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public Metric metric() {
    return metric;
  }

  @Override
  public List<Neighbor> topK(float[] query, int k, Selection selection) {
    checkK(k);
    return topK(probe(query, "query"), k, selection);
  }

  private void checkK(int k) {
    if (k < 1 || k > size) {
      throw new IllegalArgumentException("k must be from 1 to " + size + ": " + k);
    }
  }

  private Probe probe(float[] query, String name) {
    return new Probe(Components.prepared(query, dimension, metric, name), store.shape);
  }

  private List<Neighbor> topK(Probe probe, int k, Selection selection) {
    int selected = selection.count(size);
    if (selected <= size / Shape.BLOCK) {
      int[] rows = IntStream.range(0, size).filter(selection::contains).toArray();
      return nearest(probe, rows, k);
    }
    Shortlist shortlist = new Shortlist(k, size, selection);
    store.scan(probe, shortlist);
    return nearest(probe, shortlist.rows(), k);
  }

  /** The k best of some rows by their exact scores. */
  private List<Neighbor> nearest(Probe probe, int[] rows, int k) {
    ExactScore exact = new ExactScore(metric, probe.query);
    float[] vector = new float[dimension];
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keys[i] = RankKey.of(rows[i], store.exact(rows[i], exact, vector));
    }
    Arrays.sort(keys);
    List<Neighbor> nearest = new ArrayList<>(Math.min(k, keys.length));
    for (int i = keys.length - 1; i >= 0 && nearest.size() < k; i--) {
      nearest.add(new Neighbor(RankKey.index(keys[i]), RankKey.score(keys[i])));
    }
    return Collections.unmodifiableList(nearest);
  }

  @Override
  public List<List<Neighbor>> topK(float[][] queries, int k, List<Selection> selections) {
    checkK(k);
    if (selections.size() != queries.length) {
      throw new IllegalArgumentException(
          "selections must be one for each of "
              + queries.length
              + " queries: "
              + selections.size());
    }
    List<List<Neighbor>> answers = new ArrayList<>(queries.length);
    for (int from = 0; from < queries.length; from += Shape.BLOCK) {
      int end = Math.min(queries.length, from + Shape.BLOCK);
      Probe[] probes = new Probe[end - from];
      for (int q = from; q < end; q++) {
        probes[q - from] = probe(queries[q], "queries[" + q + "]");
      }
      answers.addAll(batch(probes, k, selections.subList(from, end)));
    }
    return Collections.unmodifiableList(answers);
  }

  private List<List<Neighbor>> batch(Probe[] probes, int k, List<Selection> selections) {
    if (probes.length < MIN_BATCH) {
      return IntStream.range(0, probes.length)
          .mapToObj(q -> topK(probes[q], k, selections.get(q)))
          .toList();
    }
    int blocks = Shape.blocks(size);
    Shortlist[][] parts = new Shortlist[Math.min(threads, blocks)][];
    IntStream.range(0, parts.length)
        .parallel()
        .forEach(
            part -> {
              parts[part] = shortlists(k, selections);
              int first = (int) ((long) blocks * part / parts.length);
              int end = (int) ((long) blocks * (part + 1) / parts.length);
              store.scan(probes, parts[part], first, end);
            });
    return IntStream.range(0, probes.length)
        .mapToObj(q -> nearest(probes[q], merged(parts, q), k))
        .toList();
  }

  private Shortlist[] shortlists(int k, List<Selection> selections) {
    return selections.stream()
        .map(selection -> new Shortlist(k, size, selection))
        .toArray(Shortlist[]::new);
  }

  private static int[] merged(Shortlist[][] parts, int query) {
    for (int part = 1; part < parts.length; part++) {
      parts[0][query].merge(parts[part][query]);
    }
    return parts[0][query].rows();
  }

  @Override
  public float[] scores(float[] query) {
    ExactScore exact = new ExactScore(metric, probe(query, "query").query);
    float[] scores = new float[size];
    float[] vector = new float[dimension];
    for (int row = 0; row < size; row++) {
      scores[row] = store.exact(row, exact, vector);
    }
    return scores;
  }

  @Override
  public float similarity(int first, int second) {
    return new ExactScore(metric, vector(first)).of(vector(second), 0);
  }

  @Override
  public float[] vector(int index) {
    Objects.checkIndex(index, size);
    float[] vector = new float[dimension];
    store.copy(index, vector);
    return vector;
  }

  @Override
  public long bytesPerVector() {
    return Math.round((double) store.bytes() / size);
  }

  @Override
  public void write(ModelWriter writer, String entry) throws IOException {
    IndexEntries.write(this, storage, writer, entry);
  }
}
