package org.songnet.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The eight sums of {@link ExactScore}, each in a lane: the same additions in the same order. */
final class ExactSums {

  private static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED;
  private static final int W = D.length();
  private static final VectorSpecies<Float> F =
      VectorSpecies.of(float.class, VectorShape.forBitSize(D.vectorBitSize() / 2));

  private ExactSums() {}

  static void products(double[] q, float[] x, int at, double[] sums) {
    for (int lane = 0; lane < ExactScore.SUMS; lane += W) {
      DoubleVector sum = DoubleVector.zero(D);
      for (int j = lane; j <= q.length - ExactScore.SUMS + lane; j += ExactScore.SUMS) {
        sum = sum.add(doubles(x, at + j).mul(DoubleVector.fromArray(D, q, j)));
      }
      sum.intoArray(sums, lane);
    }
  }

  static void squaredDifferences(double[] q, float[] x, int at, double[] sums) {
    for (int lane = 0; lane < ExactScore.SUMS; lane += W) {
      DoubleVector sum = DoubleVector.zero(D);
      for (int j = lane; j <= q.length - ExactScore.SUMS + lane; j += ExactScore.SUMS) {
        DoubleVector difference = DoubleVector.fromArray(D, q, j).sub(doubles(x, at + j));
        sum = sum.add(difference.mul(difference));
      }
      sum.intoArray(sums, lane);
    }
  }

  private static DoubleVector doubles(float[] x, int at) {
    return (DoubleVector) FloatVector.fromArray(F, x, at).convertShape(VectorOperators.F2D, D, 0);
  }
}
