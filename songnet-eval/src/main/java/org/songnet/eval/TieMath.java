package org.songnet.eval;

/**
 * Means over all orders in which tied tracks could stand.
 *
 * <p>In a group of {@code t} tied candidates, {@code r} of them right, below {@code b} better ones,
 * every choice of {@code r} of the ranks {@code b + 1} to {@code b + t} is as likely. So each rank
 * is right with chance {@code r / t}; two given ranks with {@code r (r - 1) / (t (t - 1))}; and the
 * first right one comes later than the first {@code j} ranks with the chance that {@code r} draws
 * without replacement miss all of them.
 */
final class TieMath {

  private TieMath() {}

  /**
   * What all right tracks are worth together.
   *
   * @param sums what the ranks up to each rank are worth together, ranks beyond the last nothing
   */
  static double sum(TargetRanks ranks, double[] sums) {
    int k = sums.length - 1;
    double sum = 0;
    for (int group = 0; group < ranks.groups() && ranks.better(group) < k; group++) {
      int before = ranks.better(group);
      int tied = ranks.tied(group);
      sum += ranks.right(group) * (sums[Math.min(k, before + tied)] - sums[before]) / tied;
    }
    return sum;
  }

  /** How many right tracks are among the first {@code k}. */
  static double among(TargetRanks ranks, int k) {
    double sum = 0;
    for (int group = 0; group < ranks.groups() && ranks.better(group) < k; group++) {
      double share = Math.min(1.0, (k - ranks.better(group)) / (double) ranks.tied(group));
      sum += ranks.right(group) * share;
    }
    return sum;
  }

  /**
   * What the first right track is worth.
   *
   * @param worth what each rank is worth, ranks beyond the last nothing
   */
  static double first(TargetRanks ranks, double[] worth) {
    int before = ranks.better(0);
    int right = ranks.right(0);
    int left = ranks.tied(0);
    double notYet = 1;
    double sum = 0;
    for (int rank = before + 1; rank < worth.length && left >= right; rank++) {
      sum += notYet * right / left * worth[rank];
      notYet *= (double) (left - right) / left;
      left--;
    }
    return sum;
  }

  /** The sum of the precisions at the ranks of the right tracks among the first {@code k}. */
  static double sumOfPrecisions(TargetRanks ranks, int k) {
    double sum = 0;
    int rightBefore = 0;
    for (int group = 0; group < ranks.groups(); group++) {
      double right = ranks.right(group);
      double tied = ranks.tied(group);
      // Where one rank of the group is right, each other one is right with this chance.
      double others = tied == 1 ? 0 : (right - 1) / (tied - 1);
      int end = Math.min(k, ranks.better(group) + ranks.tied(group));
      for (int rank = ranks.better(group) + 1; rank <= end; rank++) {
        int tiedAbove = rank - ranks.better(group) - 1;
        sum += right / tied * (rightBefore + 1 + tiedAbove * others) / rank;
      }
      rightBefore += ranks.right(group);
    }
    return sum;
  }

  /** The chance that a right track ranks above another one. */
  static double auc(TargetRanks ranks) {
    double others = (double) ranks.candidates() - ranks.targets();
    if (others == 0) {
      return .5;
    }
    double sum = 0;
    int rightBefore = 0;
    for (int group = 0; group < ranks.groups(); group++) {
      int above = ranks.better(group) - rightBefore;
      int tied = ranks.tied(group) - ranks.right(group);
      sum += ranks.right(group) * (others - above - .5 * tied);
      rightBefore += ranks.right(group);
    }
    return sum / (others * ranks.targets());
  }
}
