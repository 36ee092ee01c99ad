package org.songnet.vector;

import java.util.Arrays;

/**
 * The shortlists of a batch, and beside each other in an array what the scans look at all the time:
 * which score is worth a closer look. Belongs to one thread.
 *
 * <p>Hits are noted down and handed to the shortlists many at a time: the rows that stream through
 * the caches push the shortlists out of them, and a hit should not have to wait for its own.
 */
final class BatchLimits {

  /** By query; infinite behind the last one. */
  final float[] limits = new float[Shape.BLOCK];

  private static final int NOTES = 1024;

  private final Probe[] probes;
  private final Shortlist[] shortlists;
  private final double[] errors;
  private float longest = -1;

  private final int[] notedQueries = new int[NOTES];
  private final int[] notedRows = new int[NOTES];
  private final float[] notedScores = new float[NOTES];
  private int notes;

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
      handOver();
      longest = rowLength;
      for (int q = 0; q < probes.length; q++) {
        errors[q] = probes[q].floatError(longest);
        limits[q] = shortlists[q].limit(errors[q]);
      }
    }
  }

  /** Notes hits of one query in a block. */
  void note(int query, long hits, float[] scores, int from, int block) {
    for (long left = hits; left != 0; left &= left - 1) {
      int row = Long.numberOfTrailingZeros(left);
      note(query, block * Shape.BLOCK + row, scores[from + row]);
    }
  }

  /** Notes a hit of one query. */
  void note(int query, int row, float score) {
    if (notes == NOTES) {
      handOver();
    }
    notedQueries[notes] = query;
    notedRows[notes] = row;
    notedScores[notes] = score;
    notes++;
  }

  /** Hands what is noted to the shortlists; the last thing to do. */
  void handOver() {
    for (int i = 0; i < notes; i++) {
      int query = notedQueries[i];
      shortlists[query].take(notedRows[i], notedScores[i], errors[query]);
    }
    notes = 0;
    for (int q = 0; q < shortlists.length; q++) {
      limits[q] = shortlists[q].limit(errors[q]);
    }
  }
}
