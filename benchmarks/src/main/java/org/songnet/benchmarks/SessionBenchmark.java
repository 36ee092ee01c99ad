package org.songnet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.SessionRecommender;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spi.TrainerProvider;

/**
 * A request of two threads at once: the 20 best songs after a session, by the session models over a
 * million events of simulated listeners.
 *
 * <p>Songs follow a power law, the one of rank {@code r} being heard in proportion to {@code 1 /
 * r}; sessions have 1 to 29 songs, 15 on average. That is hard on an index: the first song alone is
 * in most sessions.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 4)
@Threads(2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class SessionBenchmark {

  private static final int REQUESTS = 10_000;
  private static final int LONGEST = 29;

  /** The name of the model. */
  @Param({"session-knn", "vsknn", "stan", "vstan", "sequential-rules"})
  public String model = "";

  /** How many listens it learns from. */
  @Param("1000000")
  public int events;

  /** How many songs there are. */
  @Param("100000")
  public int songs;

  private final SplittableRandom random = new SplittableRandom(1);
  private final List<RecommendationRequest> requests = new ArrayList<>();
  private List<SessionRecommender> fitted = List.of();

  /** Where a thread is among the requests. */
  @State(Scope.Thread)
  public static class Turn {
    private int next = System.identityHashCode(this) % REQUESTS;

    private int take() {
      next = (next + 1) % REQUESTS;
      return next;
    }
  }

  /** Makes the sessions and trains the model. */
  @Setup
  public void start() {
    List<Track> tracks = new ArrayList<>();
    for (int song = 0; song < songs; song++) {
      tracks.add(Track.of("song:" + song, ""));
    }
    Catalog catalog = Catalog.of(tracks);
    InteractionsBuilder sessions = Interactions.over(catalog);
    int size = 0;
    for (int user = 0; size < events; user++) {
      int[] session = session();
      sessions.add(new UserId("user:" + user), session);
      size += session.length;
    }
    Interactions training = sessions.build();
    for (int request = 0; request < REQUESTS; request++) {
      List<TrackId> heard = new ArrayList<>();
      for (int song : session()) {
        heard.add(catalog.track(song).id());
      }
      requests.add(RecommendationRequest.after(heard).top(20));
    }
    TrainerProvider provider =
        ServiceLoader.load(TrainerProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(candidate -> candidate.name().equals(model))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no model " + model));
    fitted = List.of((SessionRecommender) provider.trainer(provider.defaults()).fit(training));
  }

  private int[] session() {
    int[] session = new int[1 + random.nextInt(LONGEST)];
    for (int i = 0; i < session.length; i++) {
      // Uniform in the logarithm of the rank: the density of ranks falls as one over the rank.
      session[i] = Math.min(songs, (int) Math.pow(songs + 1.0, random.nextDouble())) - 1;
    }
    return session;
  }

  /** As an application asks. */
  @Benchmark
  public List<ScoredTrack> recommend(Turn turn) {
    return recommend(turn.take());
  }

  List<ScoredTrack> recommend(int request) {
    return fitted.get(0).recommend(requests.get(request));
  }

  /** By way of a score for every song. */
  @Benchmark
  public List<ScoredTrack> scoreAll(Turn turn) {
    return scoreAll(turn.take());
  }

  List<ScoredTrack> scoreAll(int request) {
    RecommendationRequest asked = requests.get(request);
    SessionRecommender recommender = fitted.get(0);
    return Ranking.top(recommender.catalog(), recommender.scores(asked), asked);
  }
}
