package org.songnet.benchmarks;

import io.github.jbellis.jvector.vector.types.VectorFloat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.songnet.vector.KernelAccess;
import org.songnet.vector.Metric;
import org.songnet.vector.Neighbor;
import org.songnet.vector.SimilarityIndex;
import org.songnet.vector.Storage;

/** The nearest 100 of some vectors: everybody who can find them, and the limit of it. */
final class SearchCases {

  private static final int NAIVE_LIMIT = 100_000_000;

  private final Data data;
  private final float[] rows;
  private final float[][] queries;
  private int next;

  SearchCases(Data data) {
    this.data = data;
    this.rows = data.rows();
    this.queries = data.queries();
  }

  /** Reading all vectors once: nobody who reads all of four bytes a component can be faster. */
  Contender streamLimit() {
    return contender("stream (limit)", 0, () -> () -> Limits.stream(rows));
  }

  List<Contender> single() {
    List<Contender> all = new ArrayList<>();
    all.add(songnet("songnet fp32 blocks", 1, () -> data.index(rows, Storage.COMPACT, 1)));
    all.add(songnet("songnet int8 + exact", 2.25, () -> data.index(rows, Storage.FAST, 1)));
    all.add(
        songnet(
            "songnet plain Java", 1, () -> KernelAccess.plain(rows, data.dimension(), Metric.DOT)));
    if (rows.length <= NAIVE_LIMIT) {
      all.add(contender("plain loop", 0, () -> () -> Loops.worstOfBest(rows, query())));
    }
    if (LucenePeer.runsHere()) {
      all.add(
          contender(
              "Lucene VectorUtil",
              1,
              () -> {
                float[][] vectors = separateRows();
                return () -> LucenePeer.worstOfBest(vectors, query());
              }));
    }
    all.add(
        contender(
            "JVector VectorUtil",
            2,
            () -> {
              VectorFloat<?>[] vectors = JVectorPeer.vectors(separateRows());
              VectorFloat<?>[] probes = JVectorPeer.vectors(queries);
              return () -> JVectorPeer.worstOfBest(vectors, probes[turn()]);
            }));
    all.add(
        contender(
            "ND4J gemv",
            2,
            () -> {
              INDArray matrix = Nd4jPeer.matrix(rows, data.size(), data.dimension());
              List<INDArray> probes = Arrays.stream(queries).map(q -> Nd4jPeer.columns(q)).toList();
              INDArray product = Nd4jPeer.products(data.size(), 1);
              return () -> Nd4jPeer.worstOfBest(matrix, probes.get(turn()), product);
            }));
    return all;
  }

  /** Multiplying and adding in registers: for as long as the batch has such operations. */
  Contender fmaLimit() {
    double operations = batchOperations();
    long calls = Math.max(1, Math.round(operations / Limits.fmaOperations()));
    return new Contender(
        "FMA peak (limit)",
        0,
        (double) calls * Limits.fmaOperations(),
        () ->
            () -> {
              double sum = 0;
              for (long call = 0; call < calls; call++) {
                sum += Limits.fma();
              }
              return sum;
            });
  }

  List<Contender> batch() {
    List<Contender> all = new ArrayList<>();
    all.add(
        batch(
            "songnet tiles, no top-k",
            0,
            () -> {
              float[] panel = KernelAccess.panel(queries, data.dimension());
              return () -> KernelAccess.products(rows, data.dimension(), panel);
            }));
    all.add(songnetBatch("songnet batch", 2.25, () -> data.index(rows, Storage.FAST, 1)));
    all.add(songnetBatch("songnet batch, compact", 1, () -> data.index(rows, Storage.COMPACT, 1)));
    all.add(
        songnetBatch(
            "songnet batch, plain Java",
            1,
            () -> KernelAccess.plain(rows, data.dimension(), Metric.DOT)));
    all.add(
        batch(
            "ND4J gemm",
            3,
            () -> {
              INDArray matrix = Nd4jPeer.matrix(rows, data.size(), data.dimension());
              INDArray probes = Nd4jPeer.columns(queries);
              INDArray product = Nd4jPeer.products(data.size(), Data.BATCH);
              return () -> Nd4jPeer.worstOfBest(matrix, probes, product);
            }));
    return all;
  }

  double batchOperations() {
    return 2.0 * data.size() * data.dimension() * Data.BATCH;
  }

  private Contender songnet(String name, double copies, Supplier<SimilarityIndex> start) {
    return contender(
        name,
        copies,
        () -> {
          SimilarityIndex index = start.get();
          return () -> worst(index.topK(query(), Data.K));
        });
  }

  private Contender songnetBatch(String name, double copies, Supplier<SimilarityIndex> start) {
    return batch(
        name,
        copies,
        () -> {
          SimilarityIndex index = start.get();
          return () -> worst(index.topK(queries, Data.K).get(Data.BATCH - 1));
        });
  }

  private static float worst(List<Neighbor> nearest) {
    return nearest.get(nearest.size() - 1).score();
  }

  private Contender contender(String name, double copies, Supplier<Contender.Task> start) {
    return new Contender(name, (long) (copies * data.bytes()), 0, start);
  }

  private Contender batch(String name, double copies, Supplier<Contender.Task> start) {
    return new Contender(name, (long) (copies * data.bytes()), batchOperations(), start);
  }

  private float[] query() {
    return queries[turn()];
  }

  private int turn() {
    next = (next + 1) % queries.length;
    return next;
  }

  private float[][] separateRows() {
    float[][] vectors = new float[data.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = Arrays.copyOfRange(rows, i * data.dimension(), (i + 1) * data.dimension());
    }
    return vectors;
  }
}
