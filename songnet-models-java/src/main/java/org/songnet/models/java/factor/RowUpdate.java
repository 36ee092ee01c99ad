package org.songnet.models.java.factor;

/**
 * Improves one vector while those of the other side stay.
 *
 * <p>What is made smaller is {@code Σ wⱼ (tⱼ − hⱼ·x)² + Σ pₖ xₖ²} with {@code tⱼ = 1 + α₀/wⱼ}: in
 * the basis in which the Gram matrix of the other side is diagonal, the weight of all that was not
 * heard is part of the penalties. Keeps its working memory; belongs to one thread.
 */
interface RowUpdate {

  /**
   * Improves a vector.
   *
   * @param observed the rows of the other side with their weights
   * @param penalties pₖ
   * @param x the vector; overwritten with a better one
   * @return by how much the sum at the new x is less than at zero
   */
  double update(Observed observed, float[] penalties, float[] x);
}
