package org.songnet.models.dl4j.twotower;

/**
 * What the tower of the listeners is shown of one: numbers learnt for him, the sum of those learnt
 * for the songs he heard, and the mean of their features. Immutable, if the tables are.
 */
final class ListenerInput {

  private final int size;
  private final float[] history;
  private final int featureCount;
  private final float[] features;

  /**
   * Takes the tables as they are.
   *
   * @param size numbers learnt for each
   * @param history those of every song as one that was heard, row after row
   * @param featureCount features of a song; may be 0
   * @param features those of every song, row after row
   */
  ListenerInput(int size, float[] history, int featureCount, float[] features) {
    this.size = size;
    this.history = history;
    this.featureCount = featureCount;
    this.features = features;
  }

  /** How many numbers there are. */
  int width() {
    return 2 * size + featureCount;
  }

  float[] history() {
    return history;
  }

  int featureCount() {
    return featureCount;
  }

  float[] features() {
    return features;
  }

  /** Where those of the history start; those of the listener are before them. */
  int historyAt() {
    return size;
  }

  /** Adds what a history says to an input that starts at {@code start}. */
  void add(Heard heard, float[] inputs, int start) {
    for (int k = 0; k < heard.size(); k++) {
      int track = heard.track(k);
      addRow(history, track, size, heard.scaled(k), inputs, start + size);
      addRow(features, track, featureCount, heard.share(k), inputs, start + 2 * size);
    }
  }

  private static void addRow(
      float[] table, int row, int width, float factor, float[] to, int start) {
    for (int i = 0; i < width; i++) {
      to[start + i] += factor * table[row * width + i];
    }
  }
}
