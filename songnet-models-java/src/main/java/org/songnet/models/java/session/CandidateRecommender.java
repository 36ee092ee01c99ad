package org.songnet.models.java.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.spi.Popularity;

/**
 * Ranks the candidates of a model by their scores, which are positive, and behind them all other
 * tracks by popularity, whose logarithms are not.
 *
 * <p>An answer to a request touches the candidates only, not the whole catalog.
 */
final class CandidateRecommender implements SessionRecommender, ExplainingRecommender {

  private final Catalog catalog;
  private final ModelInfo info;
  private final Record config;
  private final Popularity popularity;
  private final CandidateModel model;
  private final float[] rest;
  private final int[] byPopularity;

  CandidateRecommender(
      Catalog catalog, ModelInfo info, Record config, Popularity popularity, CandidateModel model) {
    this.catalog = catalog;
    this.info = info;
    this.config = config;
    this.popularity = popularity;
    this.model = model;
    this.rest = popularity.logProbabilities();
    this.byPopularity =
        IntStream.range(0, rest.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer track) -> -rest[track])
                    .thenComparing(track -> catalog.track(track).id()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  Record config() {
    return config;
  }

  Popularity popularity() {
    return popularity;
  }

  CandidateModel model() {
    return model;
  }

  @Override
  public SessionCursor startSession() {
    return new Cursor();
  }

  @Override
  public List<ScoredTrack> recommend(RecommendationRequest request) {
    if (request.among().isPresent()) {
      return SessionRecommender.super.recommend(request);
    }
    BestTracks best = new BestTracks(catalog, request);
    TrackValues candidates = candidates(follow(request.session()));
    candidates.forEach((track, score) -> best.offer(track, (float) score));
    for (int i = 0; i < byPopularity.length && !best.isFull(); i++) {
      if (!isCandidate(candidates.get(byPopularity[i], 0))) {
        best.offer(byPopularity[i], rest[byPopularity[i]]);
      }
    }
    return best.toList();
  }

  private RunningSession follow(List<TrackId> tracks) {
    RunningSession session = new RunningSession();
    for (TrackId track : tracks) {
      catalog.indexOf(track).ifPresent(session::append);
    }
    return session;
  }

  private TrackValues candidates(RunningSession session) {
    TrackValues scores = new TrackValues(session.length() == 0 ? 0 : 1 << 10);
    if (session.length() > 0) {
      model.score(session, (track, amount, source) -> scores.add(track, amount));
    }
    return scores;
  }

  /** Whether a score is one: what is too small for a float is none. */
  private static boolean isCandidate(double score) {
    return (float) score > 0;
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = catalog.requireIndex(track);
    List<Explanation.Part> parts = new ArrayList<>();
    RunningSession session = follow(request.session());
    if (session.length() > 0) {
      model.score(
          session,
          (candidate, amount, source) -> {
            if (candidate == index && amount > 0) {
              parts.add(new Explanation.Part(source, amount));
            }
          });
    }
    double score = parts.stream().mapToDouble(Explanation.Part::amount).sum();
    return isCandidate(score)
        ? new Explanation(score, parts)
        : Explanation.of(rest[index], new Explanation.Named("popularity"));
  }

  /** Follows a session. */
  private final class Cursor implements SessionCursor {

    private final RunningSession session = new RunningSession();

    @Override
    public void append(TrackId track) {
      catalog.indexOf(track).ifPresent(session::append);
    }

    @Override
    public float[] scores() {
      float[] scores = rest.clone();
      candidates(session)
          .forEach(
              (track, score) -> {
                if (isCandidate(score)) {
                  scores[track] = (float) score;
                }
              });
      return scores;
    }
  }
}
