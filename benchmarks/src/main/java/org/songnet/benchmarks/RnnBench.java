package org.songnet.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.SessionCursor;
import org.songnet.Track;
import org.songnet.UserId;
import org.songnet.models.dl4j.LstmStep;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnConfig.Cell;
import org.songnet.models.java.rnn.RnnRecommender;
import org.songnet.models.java.rnn.RnnStep;
import org.songnet.models.java.rnn.RnnTrainer;

/**
 * Times the recurrent network: a training step in pure Java beside the same on Deeplearning4j and
 * beside the kernel's own matrix product, and one more song of a session.
 *
 * <p>The step has an embedding of 64, 128 units, 128 sequences of 20 positions, 10,000 tracks and
 * 512 shared negatives.
 */
public final class RnnBench {

  private static final int TRACKS = 10_000;
  private static final int SEQUENCES = 128;
  private static final int POSITIONS = 20;
  private static final int SQUARE = 512;

  /** The three products of each of: input, state, projection and softmax. */
  private static final double OPERATIONS =
      3 * 2.0 * SEQUENCES * POSITIONS * (64 * 512 + 128 * 512 + 128 * 64 + 64 * 512);

  private final RnnConfig config =
      RnnConfig.defaults()
          .withEmbeddingSize(64)
          .withHiddenSize(128)
          .withFullSoftmaxUpTo(0)
          .withNegatives(512)
          .withBatchSize(SEQUENCES);

  private final boolean smoke;
  private final PrintStream out;
  private final int tracks;
  private final int[] counts;
  private final List<int[]> sequences = new ArrayList<>();
  private double sink;

  private RnnBench(boolean smoke, PrintStream out) {
    this.smoke = smoke;
    this.out = out;
    this.tracks = smoke ? 300 : TRACKS;
    SplittableRandom random = new SplittableRandom(1);
    counts = random.ints(tracks, 1, 100).toArray();
    for (int i = 0; i < (smoke ? 8 : SEQUENCES); i++) {
      sequences.add(random.ints(POSITIONS + 1, 0, tracks).toArray());
    }
  }

  /** Runs; {@code --smoke} runs every line as shortly as can be. */
  public static void main(String... args) throws Exception {
    run(
        List.of(args).contains("--smoke"),
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(boolean smoke, PrintStream out) throws Exception {
    Machine.describe().forEach(out::println);
    RnnBench bench = new RnnBench(smoke, out);
    in(1, bench::steps);
    bench.twoThreads();
    in(1, bench::serving);
    out.printf(Locale.ROOT, "(sum of results %.3g)%n", bench.sink);
  }

  /** Works in a pool of so many threads: parallel streams take no others. */
  private static <T> T in(int threads, Callable<T> work) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work).get();
    } finally {
      pool.shutdown();
    }
  }

  private double steps() {
    Interleaved clock = new Interleaved(smoke ? 0 : 15, Long.MAX_VALUE);
    List<Contender> contenders = new ArrayList<>();
    contenders.add(java("LSTM in Java", config));
    contenders.add(java("GRU in Java", config.withCell(Cell.GRU)));
    contenders.add(
        new Contender(
            "LSTM on DL4J", 0, OPERATIONS, () -> new LstmStep(config, counts, sequences)::run));
    for (StepPeer peer : ServiceLoader.load(StepPeer.class)) {
      contenders.add(
          new Contender(
              peer.name(),
              0,
              OPERATIONS,
              () -> peer.prepare(config, counts.length, sequences)::getAsDouble));
    }
    List<Timing> timings = clock.time(ProductCases.square(SQUARE).get(0), contenders);
    new Report(out).table("training step", "one thread", timings);
    for (int peer = 3; peer < timings.size(); peer++) {
      out.printf(
          Locale.ROOT,
          "Java is %.2f times as fast as the %s (median), %.2f of the best runs%n",
          timings.get(peer).medianMicros() / timings.get(1).medianMicros(),
          contenders.get(peer - 1).name(),
          timings.get(peer).bestMicros() / timings.get(1).bestMicros());
    }
    return sink += clock.sink();
  }

  private Contender java(String name, RnnConfig of) {
    double operations = of.cell() == Cell.LSTM ? OPERATIONS : 0;
    return new Contender(name, 0, operations, () -> new RnnStep(of, counts, sequences)::run);
  }

  /** By the clock on the wall, the two in turn. */
  private void twoThreads() throws Exception {
    int rounds = smoke ? 2 : 40;
    RnnStep step = new RnnStep(config, counts, sequences);
    double[] ratios = new double[rounds];
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (int round = -rounds / 2; round < rounds; round++) {
      double one = in(1, () -> millis(step));
      double two = in(2, () -> millis(step));
      if (round >= 0) {
        ratios[round] = one / two;
        best[0] = Math.min(best[0], one);
        best[1] = Math.min(best[1], two);
      }
    }
    Arrays.sort(ratios);
    out.printf(
        Locale.ROOT,
        "%ntwo threads instead of one: %.2f times as fast (median), %.2f of the best runs: %.1f and"
            + " %.1f ms%n",
        ratios[rounds / 2],
        best[0] / best[1],
        best[0],
        best[1]);
  }

  private double millis(RnnStep step) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      sink += step.run();
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    return best;
  }

  /** One more song of a session and the best 20 of all, by the clock on the wall. */
  private double serving() {
    List<Track> all = new ArrayList<>();
    for (int i = 0; i < tracks; i++) {
      all.add(Track.of("track " + i, ""));
    }
    Catalog catalog = Catalog.of(all);
    InteractionsBuilder sessions = Interactions.over(catalog);
    for (int i = 0; i < 8; i++) {
      sessions.add(new UserId("user " + i), sequences.get(i));
    }
    RnnRecommender model =
        new RnnTrainer(config.withEpochs(1).withValidationShare(0)).fit(sessions.build());
    RecommendationRequest request = RecommendationRequest.after().top(20);
    int requests = smoke ? 100 : 20_000;
    double[] micros = new double[requests];
    for (int warmUp = 0; warmUp < 2; warmUp++) {
      SessionCursor cursor = model.startSession();
      for (int i = 0; i < requests; i++) {
        long start = System.nanoTime();
        cursor.append(catalog.track(i % tracks).id());
        sink += Ranking.top(catalog, cursor.scores(), request).get(0).score();
        micros[i] = (System.nanoTime() - start) / 1e3;
      }
    }
    Arrays.sort(micros);
    out.printf(
        Locale.ROOT,
        "%none more song of a session, %,d tracks, top 20: median %.0f µs, p99 %.0f µs%n",
        tracks,
        micros[requests / 2],
        micros[requests * 99 / 100]);
    return sink;
  }
}
