package org.songnet.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.songnet.vector.Metric;
import org.songnet.vector.Neighbor;
import org.songnet.vector.SimilarityIndex;
import org.songnet.vector.SimilarityIndexBuilder;
import org.songnet.vector.Storage;

/** Finds 100 of very many songs: exactly by songnet, approximately by JVector. */
final class NearestBench {

  private static final int K = 100;
  private static final int[] BEAMS = {100, 200, 400, 800};

  private final List<float[]> listeners;
  private final float[][] songs;
  private final PrintStream out;

  NearestBench(SongCloud cloud, int queries, PrintStream out) {
    this.songs = cloud.vectors();
    this.listeners = List.of(cloud.listeners(queries));
    this.out = out;
  }

  void run() {
    out.printf(
        Locale.ROOT,
        "%d of %,d songs by vectors of %d, one thread%n",
        K,
        songs.length,
        songs[0].length);
    List<int[]> truth = exact(Storage.FAST, "songnet, int8 then exact");
    exact(Storage.COMPACT, "songnet, fp32 exact");
    graph(truth);
  }

  private List<int[]> exact(Storage storage, String name) {
    long start = System.nanoTime();
    SimilarityIndexBuilder builder =
        SimilarityIndex.builder(songs[0].length, Metric.DOT).storage(storage).threads(1);
    for (float[] song : songs) {
      builder.add(song);
    }
    SimilarityIndex index = builder.build();
    double seconds = (System.nanoTime() - start) / 1e9;
    return timed(
        name,
        seconds,
        List.of(),
        listener -> index.topK(listener, K).stream().mapToInt(Neighbor::index).toArray());
  }

  private void graph(List<int[]> truth) {
    long start = System.nanoTime();
    try (JVectorGraph graph = JVectorGraph.of(songs)) {
      double seconds = (System.nanoTime() - start) / 1e9;
      for (int beam : BEAMS) {
        timed(
            "JVector graph, beam " + beam,
            seconds,
            truth,
            listener -> graph.nearest(listener, K, beam));
      }
    }
  }

  private List<int[]> timed(
      String name, double built, List<int[]> truth, Function<float[], int[]> search) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<int[]> answers = new ArrayList<>();
    double[] wall = new double[listeners.size()];
    double[] cpu = new double[wall.length];
    for (int round = 0; round < 2; round++) { // the first warms up
      answers.clear();
      for (int i = 0; i < wall.length; i++) {
        long cpuStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        answers.add(search.apply(listeners.get(i)));
        wall[i] = (System.nanoTime() - start) / 1e6;
        cpu[i] = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e6;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    int p99 = wall.length * 99 / 100;
    out.printf(
        Locale.ROOT,
        "  %-26s built in %5.1f s; wall p50 %.2f ms, p99 %.2f ms; CPU p50 %.2f ms, p99 %.2f ms; recall %.3f%n",
        name,
        built,
        wall[wall.length / 2],
        wall[p99],
        cpu[wall.length / 2],
        cpu[p99],
        truth.isEmpty() ? 1 : recall(truth, answers));
    return answers;
  }

  private static double recall(List<int[]> truth, List<int[]> answers) {
    int found = 0;
    for (int i = 0; i < answers.size(); i++) {
      BitSet right = new BitSet();
      Arrays.stream(truth.get(i)).forEach(right::set);
      found += (int) Arrays.stream(answers.get(i)).filter(right::get).count();
    }
    return found / ((double) K * answers.size());
  }
}
