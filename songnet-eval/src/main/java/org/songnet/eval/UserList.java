package org.songnet.eval;

import java.util.Arrays;

/** What a model recommended to one user, for metrics beyond accuracy; indices are the model's. */
final class UserList {

  private final float[] scores;
  private final int[] ranking;
  private final int[] targets;
  private final int[] heard;
  private final TrackFacts facts;

  /**
   * Takes a list.
   *
   * @param scores by track; negative infinity where a track is no candidate
   * @param ranking the first tracks, ties in a random order
   * @param targets what was to be found
   * @param heard what the user heard in training, each track once
   */
  UserList(float[] scores, int[] ranking, int[] targets, int[] heard, TrackFacts facts) {
    this.scores = scores;
    this.ranking = ranking;
    this.targets = targets;
    this.heard = heard;
    this.facts = facts;
  }

  /** The first tracks, ties in a random order; fewer where the ranking has fewer. */
  int[] first(int k) {
    return Arrays.copyOf(ranking, Math.min(k, ranking.length));
  }

  int[] targets() {
    return targets;
  }

  int[] heard() {
    return heard;
  }

  TrackFacts facts() {
    return facts;
  }

  /** The mean of a value of each track over the first tracks and over all orders of ties. */
  double meanOfFirst(int k, double[] values) {
    int length = Math.min(k, ranking.length);
    float last = scores[ranking[length - 1]];
    double above = 0;
    int countAbove = 0;
    double tied = 0;
    int countTied = 0;
    for (int track = 0; track < scores.length; track++) {
      if (scores[track] > last) {
        above += values[track];
        countAbove++;
      } else if (scores[track] == last) {
        tied += values[track];
        countTied++;
      }
    }
    return (above + tied * (length - countAbove) / countTied) / length;
  }
}
