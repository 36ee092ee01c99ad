package org.songnet.models.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;

/** Small data with known answers; tracks are letters, sessions are words. */
public final class Toys {

  private Toys() {}

  /** Each word is a session of another user. */
  public static Interactions sessions(String letters, String... words) {
    List<Track> tracks = new ArrayList<>();
    ids(letters).forEach(id -> tracks.add(Track.of(id.value(), "")));
    InteractionsBuilder builder = Interactions.over(Catalog.of(tracks));
    for (int i = 0; i < words.length; i++) {
      builder.add(new UserId("user " + i), ids(words[i]));
    }
    return builder.build();
  }

  /** Sessions that go around the alphabet from a random place, so the next letter is certain. */
  public static Interactions ring(int sessions) {
    String letters = "abcdefghijklmnopqrstuvwxyz";
    Random random = new Random(1);
    String[] words = new String[sessions];
    for (int i = 0; i < sessions; i++) {
      int start = random.nextInt(26);
      words[i] = (letters + letters).substring(start, start + 3 + random.nextInt(8));
    }
    return sessions(letters, words);
  }

  public static List<TrackId> ids(String letters) {
    List<TrackId> ids = new ArrayList<>();
    letters.chars().forEach(letter -> ids.add(new TrackId(Character.toString(letter))));
    return ids;
  }

  /** Scores by catalog index after a session. */
  public static float[] scores(SessionRecommender model, String session) {
    SessionCursor cursor = model.startSession();
    ids(session).forEach(cursor::append);
    return cursor.scores();
  }

  /** What is recommended after a session, best first, as a word. */
  public static String top(SessionRecommender model, int k, String session) {
    StringBuilder word = new StringBuilder();
    for (ScoredTrack scored : model.recommend(RecommendationRequest.after(ids(session)).top(k))) {
      word.append(scored.track());
    }
    return word.toString();
  }
}
