package org.songnet.vector;

import java.util.Arrays;

/**
 * The shortlists of a batch, and beside each other in an array what the scans look at all the time:
 * which score is worth a closer look. Belongs to one thread.
 */
final class BatchLimits {

  /** By query; infinite behind the last one. */
  final float[] limits = new float[Shape.BLOCK];

  private final Probe[] probes;
  private final Shortlist[] shortlists;
  private final double[] errors;
  private float longest = -1;

  BatchLimits(Probe[] probes, Shortlist[] shortlists) {
    this.probes = probes;
    this.shortlists = shortlists;
    this.errors = new double[probes.length];
    Arrays.fill(limits, Float.POSITIVE_INFINITY);
  }

  /**
   * Makes the limits right for rows that are at most so long. A bound for longer rows holds for
   * them too, so mostly nothing is to do.
   */
  void fit(float rowLength) {
    if (rowLength > longest || rowLength < longest / 2) {
      longest = rowLength;
      for (int q = 0; q < probes.length; q++) {
        errors[q] = probes[q].floatError(longest);
        limits[q] = shortlists[q].limit(errors[q]);
      }
    }
  }

  /** Offers rows of a block to the shortlist of one query. */
  void take(int query, long hits, float[] scores, int from, int block) {
    shortlists[query].take(hits, scores, from, block, errors[query]);
    limits[query] = shortlists[query].limit(errors[query]);
  }

  /** Offers one row to the shortlist of one query. */
  void take(int query, int row, float score) {
    shortlists[query].take(row, score, errors[query]);
    limits[query] = shortlists[query].limit(errors[query]);
  }
}
