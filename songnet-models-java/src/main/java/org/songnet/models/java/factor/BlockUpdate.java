package org.songnet.models.java.factor;

import java.util.Arrays;
import org.songnet.vector.RidgeSolver;

/**
 * Replaces a vector block by block, each by the best one while the others stay (Rendle et al.,
 * "iALS++: Speeding up Matrix Factorization with Subspace Optimization", 2021). A vector with no
 * more observations than a block has components is solved for exactly, which is as fast.
 */
final class BlockUpdate implements RowUpdate {

  private final Factors other;
  private final int size;
  private final ExactUpdate exact;
  private final RidgeSolver[] solvers;
  private float[] products = new float[64];

  BlockUpdate(Factors other, int blockSize) {
    int dimension = other.dimension();
    this.other = other;
    this.size = Math.min(blockSize, dimension);
    this.exact = new ExactUpdate(other);
    this.solvers = new RidgeSolver[(dimension + size - 1) / size];
    for (int block = 0; block < solvers.length; block++) {
      int from = block * size;
      solvers[block] = new RidgeSolver(other.columns(from, Math.min(size, dimension - from)));
    }
  }

  @Override
  public double update(Observed observed, float[] penalties, float[] x) {
    if (observed.size() <= size || solvers.length == 1) {
      return exact.update(observed, penalties, x);
    }
    products = products.length < observed.size() ? new float[2 * observed.size()] : products;
    for (int i = observed.start(); i < observed.end(); i++) {
      products[i - observed.start()] = Products.dot(other.data(), other.at(observed.index(i)), x);
    }
    for (int block = 0; block < solvers.length; block++) {
      update(observed, penalties, x, block);
    }
    double gain = 0;
    for (int k = 0; k < x.length; k++) {
      gain -= (double) penalties[k] * x[k] * x[k];
    }
    for (int i = observed.start(); i < observed.end(); i++) {
      if (observed.weight(i) > 0) {
        float product = products[i - observed.start()];
        gain += (double) observed.weight(i) * product * (2 * observed.target(i) - product);
      }
    }
    return gain;
  }

  private void update(Observed observed, float[] penalties, float[] x, int block) {
    int from = block * size;
    int to = Math.min(x.length, from + size);
    float[] data = other.data();
    for (int i = observed.start(); i < observed.end(); i++) {
      int row = observed.index(i);
      int j = i - observed.start();
      products[j] -= Products.dot(data, other.at(row) + from, x, from, to);
      if (observed.weight(i) > 0) {
        solvers[block].add(row, observed.weight(i), observed.target(i) - products[j]);
      }
    }
    float[] part = new float[to - from];
    solvers[block].solve(Arrays.copyOfRange(penalties, from, to), part);
    System.arraycopy(part, 0, x, from, part.length);
    for (int i = observed.start(); i < observed.end(); i++) {
      int at = other.at(observed.index(i)) + from;
      products[i - observed.start()] += Products.dot(data, at, x, from, to);
    }
  }
}
