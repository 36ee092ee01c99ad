package org.songnet.models.java.factor;

import org.songnet.vector.RidgeDescent;

/** Three steps of conjugate gradients from where a vector is. */
final class GradientUpdate implements RowUpdate {

  private static final int STEPS = 3;

  private final RidgeDescent descent;

  GradientUpdate(Factors other) {
    this.descent = new RidgeDescent(other.matrix());
  }

  @Override
  public double update(Observed observed, float[] penalties, float[] x) {
    for (int i = observed.start(); i < observed.end(); i++) {
      if (observed.weight(i) > 0) {
        descent.add(observed.index(i), observed.weight(i), observed.target(i));
      }
    }
    return descent.improve(penalties, x, STEPS);
  }
}
