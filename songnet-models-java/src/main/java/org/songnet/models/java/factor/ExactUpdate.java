package org.songnet.models.java.factor;

import org.songnet.vector.RidgeSolver;

/** Replaces a vector by the best one. */
final class ExactUpdate implements RowUpdate {

  private final RidgeSolver solver;

  ExactUpdate(Factors other) {
    this.solver = new RidgeSolver(other.matrix());
  }

  @Override
  public double update(Observed observed, float[] penalties, float[] x) {
    for (int i = observed.start(); i < observed.end(); i++) {
      if (observed.weight(i) > 0) {
        solver.add(observed.index(i), observed.weight(i), observed.target(i));
      }
    }
    return solver.solve(penalties, x);
  }
}
