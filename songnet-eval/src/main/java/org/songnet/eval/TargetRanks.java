package org.songnet.eval;

import java.util.Arrays;

/**
 * Where the right tracks stand in a ranking, ties left open.
 *
 * <p>Right tracks with the same score form a group: {@code better} candidates have a higher score,
 * {@code tied} the same, and {@code right} of these are right. The first group has the highest
 * score. Immutable.
 */
final class TargetRanks {

  private final int candidates;
  private final int targets;
  private final int[] better;
  private final int[] tied;
  private final int[] right;

  private TargetRanks(int candidates, int targets, int groups) {
    this.candidates = candidates;
    this.targets = targets;
    this.better = new int[groups];
    this.tied = new int[groups];
    this.right = new int[groups];
  }

  /** One right track among so many candidates. */
  static TargetRanks ofOne(int better, int tied, int candidates) {
    if (better < 0 || tied < 1 || better + tied > candidates) {
      throw new IllegalArgumentException(
          "of %d candidates, better must not be negative and tied at least 1: %d, %d"
              .formatted(candidates, better, tied));
    }
    TargetRanks ranks = new TargetRanks(candidates, 1, 1);
    ranks.better[0] = better;
    ranks.tied[0] = tied;
    ranks.right[0] = 1;
    return ranks;
  }

  /**
   * Ranks by scores.
   *
   * @param scores by track; negative infinity where a track is no candidate, else finite
   * @param targets different tracks, at least one, all of them candidates
   */
  static TargetRanks of(float[] scores, int... targets) {
    float[] descending = new float[targets.length];
    for (int i = 0; i < targets.length; i++) {
      descending[i] = -scores[targets[i]];
    }
    Arrays.sort(descending);
    int groups = 1;
    for (int i = 1; i < descending.length; i++) {
      groups += descending[i] == descending[i - 1] ? 0 : 1;
    }
    TargetRanks ranks = new TargetRanks(countCandidates(scores), targets.length, groups);
    int group = -1;
    for (int i = 0; i < descending.length; i++) {
      if (i == 0 || descending[i] != descending[i - 1]) {
        group++;
        ranks.count(scores, -descending[i], group);
      }
      ranks.right[group]++;
    }
    return ranks;
  }

  private static int countCandidates(float[] scores) {
    int count = 0;
    for (float score : scores) {
      count += score > Float.NEGATIVE_INFINITY ? 1 : 0;
    }
    return count;
  }

  // Without branches: this loop is what an evaluation of a simple model spends its time in.
  private void count(float[] scores, float score, int group) {
    int higher = 0;
    int same = 0;
    for (float other : scores) {
      higher += other > score ? 1 : 0;
      same += other == score ? 1 : 0;
    }
    better[group] = higher;
    tied[group] = same;
  }

  /** How many tracks are ranked. */
  int candidates() {
    return candidates;
  }

  /** How many of them are right. */
  int targets() {
    return targets;
  }

  /** How many groups of right tracks there are. */
  int groups() {
    return better.length;
  }

  /** How many candidates have a higher score than a group. */
  int better(int group) {
    return better[group];
  }

  /** How many candidates have the score of a group. */
  int tied(int group) {
    return tied[group];
  }

  /** How many right tracks have the score of a group. */
  int right(int group) {
    return right[group];
  }
}
