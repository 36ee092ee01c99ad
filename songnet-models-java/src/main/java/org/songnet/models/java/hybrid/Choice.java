package org.songnet.models.java.hybrid;

/**
 * One question with its right answers, as the weights are learnt from it.
 *
 * @param features by column and candidate, the right answers first
 * @param importance what each candidate stands for: 1, or more where it was drawn for others
 * @param targets how many of the candidates are right answers; at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // package-private rows of numbers, never compared
record Choice(float[][] features, double[] importance, int targets) {

  int size() {
    return importance.length;
  }

  /** The same with some of the columns. */
  Choice columns(int... columns) {
    float[][] some = new float[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      some[i] = features[columns[i]];
    }
    return new Choice(some, importance, targets);
  }
}
