package org.songnet.vector;

/** Checks vectors that come from outside, and makes them ready to be compared. */
final class Components {

  private Components() {}

  /**
   * A vector as it is compared: of the right length, its components in range, under cosine scaled
   * to length 1.
   *
   * @return the same array, or a fresh one
   */
  static float[] prepared(float[] vector, int dimension, Metric metric, String name) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          name + " must have " + dimension + " components: " + vector.length);
    }
    for (int j = 0; j < dimension; j++) {
      if (!inRange(vector[j])) {
        throw new IllegalArgumentException(
            "%s[%d] must be a number from -%g to %g: %s"
                .formatted(
                    name,
                    j,
                    SimilarityIndex.MAX_COMPONENT,
                    SimilarityIndex.MAX_COMPONENT,
                    vector[j]));
      }
    }
    return metric == Metric.COSINE ? scaledToLengthOne(vector) : vector;
  }

  static boolean inRange(float component) {
    return Math.abs(component) <= SimilarityIndex.MAX_COMPONENT; // not if it is NaN
  }

  private static float[] scaledToLengthOne(float[] vector) {
    double squares = ExactScore.squaredLength(vector, 0, vector.length);
    float[] scaled = new float[vector.length];
    if (squares > 0) {
      double length = Math.sqrt(squares);
      for (int j = 0; j < vector.length; j++) {
        scaled[j] = (float) (vector[j] / length);
      }
    }
    return scaled;
  }
}
