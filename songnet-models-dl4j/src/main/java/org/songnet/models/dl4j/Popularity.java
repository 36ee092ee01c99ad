package org.songnet.models.dl4j;

/** What is known about the next track when nothing is known about the session. */
final class Popularity {

  private Popularity() {}

  /** Natural-log probabilities in proportion to the counts, each raised by one. */
  static float[] logProbabilities(int[] counts) {
    double sum = counts.length;
    for (int count : counts) {
      sum += count;
    }
    float[] logs = new float[counts.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (float) StrictMath.log((counts[i] + 1) / sum);
    }
    return logs;
  }
}
