package org.songnet.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.songnet.vector.Selection;
import org.songnet.vector.SimilarityIndex;
import org.songnet.vector.Storage;

/** What a caller sees: times by the clock on the wall, one request and many at once. */
final class Requests {

  private static final int DENIED = 5000;

  private final Data data;
  private final SimilarityIndex index;
  private final float[][] queries;
  private double sink;

  Requests(Data data) {
    this.data = data;
    this.index = data.index(data.rows(), Storage.FAST, 2);
    this.queries = data.queries();
  }

  /**
   * How long one request takes with 5,000 songs that were heard, in microseconds: the quantiles .5
   * and .99 by the clock on the wall, and the same of the CPU time, which other programs do not
   * lengthen.
   */
  double[] latencies(int requests) {
    BitSet heard = new BitSet();
    SplittableRandom random = new SplittableRandom(9);
    while (heard.cardinality() < Math.min(DENIED, data.size() / 2)) {
      heard.set(random.nextInt(data.size()));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] wall = new double[requests];
    double[] cpu = new double[requests];
    for (int warmUp = 0; warmUp < 2; warmUp++) {
      for (int i = 0; i < requests; i++) {
        long cpuStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        sink += index.topK(queries[i % Data.BATCH], Data.K, Selection.except(heard)).get(0).score();
        wall[i] = (System.nanoTime() - start) / 1e3;
        cpu[i] = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e3;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    int p99 = requests * 99 / 100;
    return new double[] {wall[requests / 2], wall[p99], cpu[requests / 2], cpu[p99]};
  }

  /** How many times as fast two threads are as one: a batch of 128 queries that they share. */
  double batchSpeedUp(int rounds) {
    float[][] many = Arrays.copyOf(queries, 2 * Data.BATCH);
    System.arraycopy(queries, 0, many, Data.BATCH, Data.BATCH);
    SimilarityIndex alone = data.index(data.rows(), Storage.FAST, 1);
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      sink += alone.topK(many, Data.K).size();
      long middle = System.nanoTime();
      sink += index.topK(many, Data.K).size();
      ratios[round] = (double) (middle - start) / (System.nanoTime() - middle);
    }
    Arrays.sort(ratios);
    return ratios[rounds / 2];
  }

  /** How many times as many single queries two threads answer as one, in the same time. */
  double querySpeedUp(int rounds) {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      double[] ratios = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        long start = System.nanoTime();
        sink += all();
        long middle = System.nanoTime();
        Future<Double> other = threads.submit(this::all);
        sink += all() + other.get();
        ratios[round] = 2.0 * (middle - start) / (System.nanoTime() - middle);
      }
      Arrays.sort(ratios);
      return ratios[rounds / 2];
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private double all() {
    return IntStream.range(0, queries.length)
        .mapToDouble(q -> index.topK(queries[q], Data.K).get(0).score())
        .sum();
  }

  double sink() {
    return sink;
  }
}
