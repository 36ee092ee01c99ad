package org.songnet.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.songnet.Interactions;
import org.songnet.models.java.factor.IalsConfig;

/**
 * The multiplications and additions that a sweep cannot do without, by its method. Those that tiles
 * add to fill themselves, eigenvectors, and what is linear in d are not counted.
 */
final class SweepOperations {

  /** Products with each observation in a row's conjugate gradients: the start and three steps. */
  private static final int GRADIENT_PASSES = 4;

  private final double dimension;
  private final IalsConfig config;

  private SweepOperations(IalsConfig config) {
    this.dimension = config.factors();
    this.config = config;
  }

  /** Of a sweep over users and tracks. */
  static double of(IalsConfig config, Interactions data) {
    int[] users = IntStream.range(0, data.sessionCount()).map(data::sessionLength).toArray();
    int[] tracks = data.trackCounts();
    SweepOperations operations = new SweepOperations(config);
    return operations.halfSweep(users, tracks.length) + operations.halfSweep(tracks, users.length);
  }

  /** The Gram matrix of those that stay, rotations, and the rows that change. */
  private double halfSweep(int[] changing, int staying) {
    boolean exact = config.solver() == IalsConfig.Solver.EXACT;
    double rotated = staying + (exact ? 0 : changing.length);
    return staying * dimension * (dimension + 1)
        + 2 * rotated * dimension * dimension
        + Arrays.stream(changing).mapToDouble(this::row).sum();
  }

  private double row(int observations) {
    double n = observations;
    int size = Math.min(config.blockSize(), config.factors());
    return switch (config.solver()) {
      case EXACT -> exact(n, dimension);
      case CG -> GRADIENT_PASSES * 4 * n * dimension;
      case BLOCKS ->
          n <= size || size == config.factors()
              ? exact(n, dimension)
              : 6 * n * dimension + dimension / size * exact(n, size);
    };
  }

  /** A system of as many equations as there are observations or components, whichever is less. */
  private static double exact(double n, double d) {
    double few = Math.min(n, d);
    return few * (few + 1) * Math.max(n, d) + few * few * few / 3 + 2 * few * few + 4 * n * d;
  }
}
