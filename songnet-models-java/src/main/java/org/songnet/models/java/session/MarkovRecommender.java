package org.songnet.models.java.session;

import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.spi.Popularity;

/** Followers of the last track, over popularity as the background. */
record MarkovRecommender(Catalog catalog, ModelInfo info, Popularity popularity, Bigrams bigrams)
    implements SessionRecommender {

  private static final int NONE = -1;

  @Override
  public SessionCursor startSession() {
    return new Cursor();
  }

  /** Remembers the last known track. */
  private final class Cursor implements SessionCursor {

    private int last = NONE;

    @Override
    public void append(TrackId track) {
      last = catalog.indexOf(track).orElse(last);
    }

    @Override
    public float[] scores() {
      float[] scores = popularity.logProbabilities();
      IntRows next = bigrams.next();
      if (last == NONE || next.length(last) == 0) {
        return scores;
      }
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
