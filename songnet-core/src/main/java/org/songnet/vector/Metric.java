package org.songnet.vector;

/** How near two vectors are: always a score of which more is nearer. */
public enum Metric {
  /** The inner product, {@code q · v}. */
  DOT,
  /**
   * The cosine of the angle, {@code q · v / (‖q‖ ‖v‖)}, from −1 to 1.
   *
   * <p>Where the query or the vector is zero it is defined as 0: a track of which nothing is known
   * is neither like nor unlike any other.
   */
  COSINE,
  /** The distance with its sign turned, {@code −‖q − v‖}: 0 for the same vector, else less. */
  EUCLIDEAN
}
