package org.songnet.playlist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.Track;
import org.songnet.TrackId;

/** Recommenders whose answers are known beforehand, over tracks a, b, c … */
final class ToyModels {

  private ToyModels() {}

  /** Tracks {@code a}, {@code b}, {@code c} … of three minutes, each by an artist of its own. */
  static Catalog letters(int count) {
    return Catalog.of(
        IntStream.range(0, count)
            .mapToObj(i -> String.valueOf((char) ('a' + i)))
            .map(
                id ->
                    Track.of(id, "Song " + id, "Artist " + id).withDuration(Duration.ofMinutes(3)))
            .toList());
  }

  static List<TrackId> ids(String... ids) {
    return List.of(ids).stream().map(TrackId::new).toList();
  }

  private static ModelInfo info(Catalog catalog, Set<Capability> capabilities) {
    return new ModelInfo(
        "toy",
        capabilities,
        new ModelInfo.TrainingSummary(catalog.fingerprint(), catalog.size(), 0, 0, 0),
        Map.of());
  }

  /** Scores that depend on the catalog indices heard so far; keeps what its cursors were told. */
  static final class Session implements SessionRecommender {

    private final Catalog catalog;
    private final Function<List<Integer>, float[]> scores;
    private final Set<Capability> capabilities;
    final List<List<TrackId>> sessions = new ArrayList<>();

    Session(Catalog catalog, Function<List<Integer>, float[]> scores, Capability... capabilities) {
      this.catalog = catalog;
      this.scores = scores;
      this.capabilities = Set.of(capabilities);
    }

    /** The track after the last heard scores 0, the one after that −1, and so on around. */
    static Session ring(Catalog catalog) {
      return new Session(
          catalog,
          heard -> {
            int n = catalog.size();
            int last = heard.isEmpty() ? n - 1 : heard.get(heard.size() - 1);
            float[] scores = new float[n];
            for (int step = 1; step <= n; step++) {
              scores[(last + step) % n] = 1 - step;
            }
            return scores;
          });
    }

    /** The same scores whatever was heard. */
    static Session constant(Catalog catalog, float[] scores, Capability... capabilities) {
      return new Session(catalog, heard -> scores.clone(), capabilities);
    }

    @Override
    public SessionCursor startSession() {
      List<TrackId> told = new ArrayList<>();
      sessions.add(told);
      List<Integer> heard = new ArrayList<>();
      return new SessionCursor() {
        @Override
        public void append(TrackId track) {
          told.add(track);
          catalog.indexOf(track).ifPresent(heard::add);
        }

        @Override
        public float[] scores() {
          return scores.apply(heard);
        }
      };
    }

    @Override
    public ModelInfo info() {
      return ToyModels.info(catalog, capabilities);
    }

    @Override
    public Catalog catalog() {
      return catalog;
    }
  }

  /** No session model: scores fixed by catalog index; keeps the requests. */
  static final class Fixed implements Recommender {

    private final Catalog catalog;
    private final float[] scores;
    final List<RecommendationRequest> requests = new ArrayList<>();

    Fixed(Catalog catalog, float... scores) {
      this.catalog = catalog;
      this.scores = scores;
    }

    @Override
    public List<ScoredTrack> recommend(RecommendationRequest request) {
      requests.add(request);
      return Ranking.top(catalog, scores, request);
    }

    @Override
    public ModelInfo info() {
      return ToyModels.info(catalog, Set.of());
    }

    @Override
    public Catalog catalog() {
      return catalog;
    }
  }
}
