package org.songnet.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;

/**
 * A session with the answer a model gave to it when it was saved.
 *
 * @param session the tracks of the session
 * @param answer what the model recommended
 */
public record GoldenQuery(List<TrackId> session, List<ScoredTrack> answer) {

  private static final int K = 10;

  /** Scores may differ by this share where another processor rounds differently. */
  private static final double TOLERANCE = 1e-4;

  /** Copies the lists. */
  public GoldenQuery {
    session = List.copyOf(session);
    answer = List.copyOf(answer);
  }

  /** Asks a model about no session and about three spread over its catalog. */
  static List<GoldenQuery> ask(Recommender model) {
    List<GoldenQuery> queries = new ArrayList<>();
    queries.add(ask(model, List.of()));
    Catalog catalog = model.catalog();
    for (int start = 0; start < 3 && catalog.size() > 0; start++) {
      List<TrackId> session = new ArrayList<>();
      for (int step = 0; step < 3; step++) {
        long spread = (start * 3L + step) * catalog.size() / 9;
        session.add(catalog.track((int) spread).id());
      }
      queries.add(ask(model, session));
    }
    return queries;
  }

  private static GoldenQuery ask(Recommender model, List<TrackId> session) {
    return new GoldenQuery(session, model.recommend(RecommendationRequest.after(session).top(K)));
  }

  /**
   * Whether a model still answers alike: rank by rank the same scores and, near ties aside, the
   * same tracks.
   */
  boolean holdsFor(Recommender model) {
    List<ScoredTrack> now = ask(model, session).answer();
    if (now.size() != answer.size()) {
      return false;
    }
    Map<TrackId, Double> scores = new HashMap<>();
    answer.forEach(scored -> scores.put(scored.track(), scored.score()));
    for (int rank = 0; rank < now.size(); rank++) {
      double score = now.get(rank).score();
      double last = answer.get(answer.size() - 1).score();
      double before = scores.getOrDefault(now.get(rank).track(), last);
      if (!close(score, answer.get(rank).score()) || !close(score, before)) {
        return false;
      }
    }
    return true;
  }

  private static boolean close(double a, double b) {
    return Math.abs(a - b) <= TOLERANCE * Math.max(1e-3, Math.max(Math.abs(a), Math.abs(b)));
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("session", session);
    json.put("tracks", answer.stream().map(ScoredTrack::track).toList());
    json.put("scores", answer.stream().map(ScoredTrack::score).toList());
    return json;
  }

  static GoldenQuery fromJson(Map<String, Object> json) {
    List<TrackId> tracks = tracks(json, "tracks");
    List<?> scores = (List<?>) ModelManifest.present(json, "scores");
    if (tracks.size() != scores.size()) {
      throw new IllegalArgumentException("a golden query has as many tracks as scores");
    }
    List<ScoredTrack> answer = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      Number score = (Number) scores.get(i);
      answer.add(new ScoredTrack(tracks.get(i), score.doubleValue()));
    }
    return new GoldenQuery(tracks(json, "session"), answer);
  }

  private static List<TrackId> tracks(Map<String, Object> json, String key) {
    List<TrackId> tracks = new ArrayList<>();
    for (Object id : (List<?>) ModelManifest.present(json, key)) {
      tracks.add(new TrackId((String) id));
    }
    return tracks;
  }
}
