package org.songnet.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.ModelInfo;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
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
    InteractionsBuilder builder = Interactions.over(catalog);
    for (int i = 0; i < words.length; i++) {
      List<TrackId> tracks = new ArrayList<>();
      words[i].chars().forEach(letter -> tracks.add(new TrackId(Character.toString(letter))));
      builder.add(new UserId("user " + i), tracks);
    }
    return builder.build();
  }

  /** A model whose scores are a function of the session so far. */
  static SessionRecommender model(
      Catalog catalog, Set<Capability> capabilities, Function<String, float[]> scores) {
    ModelInfo info =
        new ModelInfo(
            "toy",
            capabilities,
            new ModelInfo.TrainingSummary(catalog.fingerprint(), catalog.size(), 0, 0, 0),
            Map.of());
    return new Scripted(catalog, info, scores);
  }

  static SessionRecommender model(Catalog catalog, Function<String, float[]> scores) {
    return model(catalog, Set.of(Capability.SESSION), scores);
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
