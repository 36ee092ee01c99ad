package org.songnet.models.dl4j;

import java.util.Locale;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;

/** How well a recommender predicts every next track of every session, ranking the whole catalog. */
record NextTrackFigures(
    int predictions,
    double hit10,
    double hit50,
    double hit100,
    double mrr20,
    double logLikelihood) {

  static NextTrackFigures of(SessionRecommender recommender, Interactions test) {
    Catalog catalog = test.catalog();
    int predictions = 0;
    double[] sums = new double[5];
    for (int session = 0; session < test.sessionCount(); session++) {
      SessionCursor cursor = recommender.startSession();
      int[] tracks = test.sessionTracks(session);
      for (int i = 1; i < tracks.length; i++) {
        cursor.append(catalog.track(tracks[i - 1]).id());
        float[] scores = cursor.scores();
        double rank = rank(scores, tracks[i]);
        sums[0] += rank <= 10 ? 1 : 0;
        sums[1] += rank <= 50 ? 1 : 0;
        sums[2] += rank <= 100 ? 1 : 0;
        sums[3] += rank <= 20 ? 1 / rank : 0;
        sums[4] += scores[tracks[i]];
        predictions++;
      }
    }
    return new NextTrackFigures(
        predictions,
        sums[0] / predictions,
        sums[1] / predictions,
        sums[2] / predictions,
        sums[3] / predictions,
        sums[4] / predictions);
  }

  /** From 1; half of the tracks with an equal score count as better. */
  private static double rank(float[] scores, int target) {
    float score = scores[target];
    int better = 0;
    int equal = -1;
    for (float other : scores) {
      better += other > score ? 1 : 0;
      equal += other == score ? 1 : 0;
    }
    return 1 + better + equal / 2.0;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d predictions: hit@10 %.4f, hit@50 %.4f, hit@100 %.4f, MRR@20 %.4f, log-likelihood %.3f",
        predictions,
        hit10,
        hit50,
        hit100,
        mrr20,
        logLikelihood);
  }
}
