package org.songnet.spi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;
import org.songnet.TrackId;

/**
 * How much the lists of a recommender depend on who asks.
 *
 * @param personalShare the share of the variance of scores that lies between askers, from 0 (all
 *     have the same order) to 1: the mean score of an asker says nothing about his order and is
 *     taken off first; of what is left, the mean of a track over all askers is what is not personal
 * @param overlap the mean over all pairs of askers of the Jaccard index of their best tracks, from
 *     0 (no track in common) to 1 (one list for everyone)
 */
public record ListDiversity(double personalShare, double overlap) {

  /** Best tracks of an asker; of a small catalog, half of it. */
  private static final int TOP = 10;

  /**
   * Compares the answers to requests.
   *
   * @param probes at least two, from different askers
   */
  public static ListDiversity of(ScoringRecommender model, List<RecommendationRequest> probes) {
    int tracks = model.catalog().size();
    double[] sums = new double[tracks];
    double squares = 0;
    List<Set<TrackId>> lists = new ArrayList<>();
    int top = Math.max(1, Math.min(TOP, tracks / 2));
    for (RecommendationRequest probe : probes) {
      float[] scores = model.scores(probe);
      double mean = mean(scores);
      for (int track = 0; track < tracks; track++) {
        double centred = scores[track] - mean;
        sums[track] += centred;
        squares += centred * centred;
      }
      Set<TrackId> best = new HashSet<>();
      for (ScoredTrack scored : Ranking.top(model.catalog(), scores, probe.top(top))) {
        best.add(scored.track());
      }
      lists.add(best);
    }
    double common = 0;
    for (double sum : sums) {
      common += sum * sum / probes.size();
    }
    double personal = squares == 0 ? 0 : Math.max(0, 1 - common / squares);
    return new ListDiversity(personal, overlap(lists));
  }

  private static double mean(float[] scores) {
    double sum = 0;
    for (float score : scores) {
      sum += score;
    }
    return sum / scores.length;
  }

  private static double overlap(List<Set<TrackId>> lists) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < lists.size(); i++) {
      for (int j = 0; j < i; j++) {
        Set<TrackId> both = new HashSet<>(lists.get(i));
        both.retainAll(lists.get(j));
        sum += both.size() / (double) (lists.get(i).size() + lists.get(j).size() - both.size());
        pairs++;
      }
    }
    return sum / pairs;
  }
}
