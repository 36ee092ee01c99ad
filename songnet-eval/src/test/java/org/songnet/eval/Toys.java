package org.songnet.eval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Listen;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.Session;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;

/** Small data and models with known answers; tracks are letters, sessions are words. */
final class Toys {

  private Toys() {}

  static Catalog catalog(String letters) {
    List<Track> tracks = new ArrayList<>();
    letters.chars().forEach(letter -> tracks.add(Track.of(Character.toString(letter), "")));
    return Catalog.of(tracks);
  }

  /** Each word is a session, each of another user. */
  static Interactions sessions(Catalog catalog, String... words) {
    String[] namesAndWords = new String[2 * words.length];
    for (int i = 0; i < words.length; i++) {
      namesAndWords[2 * i] = "user " + i;
      namesAndWords[2 * i + 1] = words[i];
    }
    return users(catalog, namesAndWords);
  }

  /** Names and the letters that each has heard, in turns. */
  static Interactions users(Catalog catalog, String... namesAndWords) {
    InteractionsBuilder builder = Interactions.over(catalog);
    for (int i = 0; i < namesAndWords.length; i += 2) {
      List<TrackId> tracks = new ArrayList<>();
      namesAndWords[i + 1].chars().forEach(c -> tracks.add(new TrackId(Character.toString(c))));
      builder.add(new UserId(namesAndWords[i]), tracks);
    }
    return builder.build();
  }

  /** A result of sessions with these sums. */
  static EvaluationResult result(
      String model, CaseCounts counts, int[] cases, Map<String, double[]> sums) {
    List<String> names = new ArrayList<>();
    for (int session = 0; session < cases.length; session++) {
      names.add("session " + session);
    }
    Groups groups = new Groups("sessions", names);
    return new EvaluationResult(
        model, "protocol", groups, counts, cases, sums, Map.of(), List.of());
  }

  /** A word as a session whose letters end a second after each other. */
  static Session session(String user, int firstEndSeconds, String word) {
    List<Listen> listens = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      listens.add(
          new Listen(
              new UserId(user),
              new TrackId(word.substring(i, i + 1)),
              Instant.ofEpochSecond(firstEndSeconds + i),
              Duration.ZERO,
              Skip.UNKNOWN));
    }
    return Session.of(listens);
  }

  /** A model whose scores are a function of the session so far. */
  static SessionRecommender model(
      Catalog catalog, Set<Capability> capabilities, Function<String, float[]> scores) {
    return new Scripted(catalog, info(catalog, capabilities), scores);
  }

  static SessionRecommender model(Catalog catalog, Function<String, float[]> scores) {
    return model(catalog, Set.of(Capability.SESSION), scores);
  }

  /** What is known of a model over a catalog. */
  static ModelInfo info(Catalog catalog, Set<Capability> capabilities) {
    return new ModelInfo(
        "toy",
        capabilities,
        new ModelInfo.TrainingSummary(catalog.fingerprint(), catalog.size(), 0, 0, 0),
        Map.of());
  }

  /** A model whose scores are a function of the request. */
  static ScoringRecommender requestModel(
      Catalog catalog, Function<RecommendationRequest, float[]> scores) {
    return new Asked(catalog, info(catalog, Set.of(Capability.KNOWN_USER)), scores);
  }

  private record Asked(
      Catalog catalog, ModelInfo info, Function<RecommendationRequest, float[]> function)
      implements ScoringRecommender {

    @Override
    public float[] scores(RecommendationRequest request) {
      return function.apply(request);
    }
  }

  private record Scripted(Catalog catalog, ModelInfo info, Function<String, float[]> scores)
      implements SessionRecommender {

    @Override
    public SessionCursor startSession() {
      StringBuilder heard = new StringBuilder();
      return new SessionCursor() {
        @Override
        public void append(TrackId track) {
          if (catalog.indexOf(track).isPresent()) {
            heard.append(track);
          }
        }

        @Override
        public float[] scores() {
          return scores.apply(heard.toString()).clone();
        }
      };
    }
  }
}
