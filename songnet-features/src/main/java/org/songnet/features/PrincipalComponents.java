package org.songnet.features;

/** The directions in which the rows of a matrix vary most. */
final class PrincipalComponents {

  private final float[] components;
  private final float[] centre;

  /** Takes the arrays over. */
  PrincipalComponents(float[] components, float[] centre) {
    this.components = components;
    this.centre = centre;
  }

  /**
   * For each column of the matrix its number in each direction.
   *
   * <p>Directions are of length 1 and at right angles to each other, the one of most variance
   * first; the number of greatest size of each is positive. Where no variance is left, a direction
   * is 0.
   */
  float[] components() {
    return components;
  }

  /** The mean of the rows in each direction. */
  float[] centre() {
    return centre;
  }
}
