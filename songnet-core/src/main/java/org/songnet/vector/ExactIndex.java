package org.songnet.vector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
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
    Probe[] probes = new Probe[queries.length];
    for (int q = 0; q < queries.length; q++) {
      probes[q] = probe(queries[q], "queries[" + q + "]");
    }
    int groups = (queries.length + Shape.BLOCK - 1) / Shape.BLOCK;
    // Threads share whole groups of queries, and the rows only where there are too few groups.
    int sharers = Math.min(threads, groups);
    int parts = sharers == threads ? 1 : threads;
    List<List<List<Neighbor>>> shares =
        shared(
            sharers,
            sharer -> {
              List<List<Neighbor>> answers = new ArrayList<>();
              int end = groups * (sharer + 1) / sharers;
              for (int group = groups * sharer / sharers; group < end; group++) {
                int from = group * Shape.BLOCK;
                int to = Math.min(queries.length, from + Shape.BLOCK);
                Probe[] some = Arrays.copyOfRange(probes, from, to);
                answers.addAll(batch(some, k, selections.subList(from, to), parts));
              }
              return answers;
            });
    return shares.stream().flatMap(List::stream).toList();
  }

  /** The results of tasks, by number, run by threads of the common pool where there are many. */
  private static <T> List<T> shared(int tasks, IntFunction<T> task) {
    IntStream numbers = IntStream.range(0, tasks);
    return (tasks > 1 ? numbers.parallel() : numbers).mapToObj(task).toList();
  }

  private List<List<Neighbor>> batch(Probe[] probes, int k, List<Selection> selections, int parts) {
    if (probes.length < MIN_BATCH) {
      return IntStream.range(0, probes.length)
          .mapToObj(q -> topK(probes[q], k, selections.get(q)))
          .toList();
    }
    int blocks = Shape.blocks(size);
    int tasks = Math.min(parts, blocks);
    float[] opening = openingLimits(probes, k, selections);
    List<Shortlist[]> found =
        shared(
            tasks,
            part -> {
              Shortlist[] shortlists = shortlists(k, selections, opening);
              int first = (int) ((long) blocks * part / tasks);
              int end = (int) ((long) blocks * (part + 1) / tasks);
              store.scan(probes, shortlists, first, end, 1);
              return shortlists;
            });
    return IntStream.range(0, probes.length)
        .mapToObj(
            q -> {
              Shortlist all = merged(found, q);
              return all.isComplete()
                  ? nearest(probes[q], all.rows(), k)
                  : topK(probes[q], k, selections.get(q));
            })
        .toList();
  }

  /** For each query a score that the k best are likely to reach, as a sample of the rows tells. */
  private float[] openingLimits(Probe[] probes, int k, List<Selection> selections) {
    float[] limits = new float[probes.length];
    Arrays.fill(limits, Float.NEGATIVE_INFINITY);
    Sampling sampling = Sampling.of(size, k);
    if (sampling.stride() > 1) {
      Shortlist[] sample = shortlists(sampling.rank(), selections, limits);
      store.scan(probes, sample, 0, Shape.blocks(size), sampling.stride());
      for (int q = 0; q < limits.length; q++) {
        limits[q] = sample[q].finalLimit();
      }
    }
    return limits;
  }

  private Shortlist[] shortlists(int k, List<Selection> selections, float[] opening) {
    return IntStream.range(0, opening.length)
        .mapToObj(q -> new Shortlist(k, size, selections.get(q), opening[q]))
        .toArray(Shortlist[]::new);
  }

  private static Shortlist merged(List<Shortlist[]> found, int query) {
    Shortlist all = found.get(0)[query];
    for (Shortlist[] part : found.subList(1, found.size())) {
      all.merge(part[query]);
    }
    return all;
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
