package org.songnet.models.java.session;

import java.util.ArrayList;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.spi.Popularity;

/** What followed the last track, over popularity as the background. */
record MarkovRecommender(Catalog catalog, ModelInfo info, Popularity popularity, Bigrams bigrams)
    implements SessionRecommender, ExplainingRecommender {

  private static final int NONE = -1;

  @Override
  public SessionCursor startSession() {
    return new Cursor();
  }

  /**
   * The popularity of a track, and what the last track heard changes of it: the logarithm of how
   * many times as likely it makes the track.
   */
  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = catalog.requireIndex(track);
    Cursor cursor = new Cursor();
    request.session().forEach(cursor::append);
    float score = cursor.scores()[index];
    float background = popularity.logProbabilities()[index];
    List<Explanation.Part> parts = new ArrayList<>();
    parts.add(new Explanation.Part(new Explanation.Named("popularity"), background));
    if (cursor.hasFollowers()) {
      TrackId last = catalog.track(cursor.last).id();
      parts.add(
          new Explanation.Part(new Explanation.HeardTrack(last), (double) score - background));
    }
    return new Explanation(score, parts);
  }

  /** Remembers the last known track. */
  private final class Cursor implements SessionCursor {

    private int last = NONE;

    @Override
    public void append(TrackId track) {
      last = catalog.indexOf(track).orElse(last);
    }

    boolean hasFollowers() {
      return last != NONE && bigrams.next().length(last) > 0;
    }

    @Override
    public float[] scores() {
      float[] scores = popularity.logProbabilities();
      if (!hasFollowers()) {
        return scores;
      }
      IntRows next = bigrams.next();
      // Most tracks never followed the last one: for them only the weight of the background counts.
      double followers = next.length(last);
      double mass = bigrams.total(last) + followers;
      float backoff = (float) Math.log(followers / mass);
      for (int track = 0; track < scores.length; track++) {
        scores[track] += backoff;
      }
      for (int i = next.start(last); i < next.end(last); i++) {
        double smoothed = bigrams.count(i) + followers * popularity.probability(next.value(i));
        scores[next.value(i)] = (float) Math.log(smoothed / mass);
      }
      return scores;
    }
  }
}
