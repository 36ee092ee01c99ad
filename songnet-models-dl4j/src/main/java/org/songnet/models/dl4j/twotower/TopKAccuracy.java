package org.songnet.models.dl4j.twotower;

/** How often the song heard was among the k best. Not thread-safe. */
final class TopKAccuracy {

  private final int k;
  private int found;
  private int all;

  TopKAccuracy(int k) {
    this.k = k;
  }

  void reset() {
    found = 0;
    all = 0;
  }

  /** Counts a song by its score and those of all candidates; equal ones do not precede it. */
  void add(float score, float[] scores, int start, int end) {
    int better = 0;
    for (int i = start; i < end; i++) {
      better += scores[i] > score ? 1 : 0;
    }
    found += better < k ? 1 : 0;
    all++;
  }

  /** The share, from 0 to 1; 0 where nothing was counted. */
  double value() {
    return all == 0 ? 0 : (double) found / all;
  }
}
