package org.songnet.models.java.factor;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.songnet.vector.SparseMatrix;
import org.songnet.vector.SymmetricEigen;

/**
 * Improves the vectors of all users while those of the tracks stay, or the other way round.
 *
 * <p>First all vectors are turned to the basis in which the Gram matrix of the side that stays is
 * diagonal, {@code G = QΛQᵀ}: turning both sides changes no product. There {@code λI + α₀G} is
 * diagonal too, so that it costs nothing to multiply with and to invert, whatever λ a vector has.
 */
final class HalfSweep {

  private static final int CHUNK = 64;
  private static final int BATCHES = 8;

  private final IalsConfig config;
  private final SparseMatrix weights;
  private final Factors changing;
  private final Factors staying;

  /**
   * Prepares it.
   *
   * @param weights α·f(r), a row for each vector that changes, a column for each that stays
   */
  HalfSweep(IalsConfig config, SparseMatrix weights, Factors changing, Factors staying) {
    this.config = config;
    this.weights = weights;
    this.changing = changing;
    this.staying = staying;
  }

  /**
   * Runs.
   *
   * @param batchDone told how many of {@link #batches} are done
   * @return the sum of what the vectors gain against zero, their own penalties taken off
   */
  double run(IalsConfig.Solver solver, IntConsumer batchDone) {
    SymmetricEigen eigen = SymmetricEigen.of(staying.gram());
    staying.rotate(eigen);
    if (solver != IalsConfig.Solver.EXACT) {
      changing.rotate(eigen);
    }
    float[] background = background(eigen.values());
    ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();
    Supplier<Worker> worker = () -> new Worker(update(solver), background);
    int chunks = (changing.rows() + CHUNK - 1) / CHUNK;
    double gain = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      double[] gains =
          IntStream.range(batch * chunks / BATCHES, (batch + 1) * chunks / BATCHES)
              .parallel()
              .mapToDouble(
                  chunk -> {
                    Worker taken = idle.poll();
                    Worker mine = taken == null ? worker.get() : taken;
                    double sum = mine.update(chunk);
                    idle.add(mine);
                    return sum;
                  })
              .toArray();
      for (double one : gains) {
        gain += one;
      }
      batchDone.accept(batch + 1);
    }
    return gain;
  }

  /** In how many parts a run reports. */
  static int batches() {
    return BATCHES;
  }

  private RowUpdate update(IalsConfig.Solver solver) {
    return switch (solver) {
      case EXACT -> new ExactUpdate(staying);
      case CG -> new GradientUpdate(staying);
      case BLOCKS -> new BlockUpdate(staying, config.blockSize());
    };
  }

  /** α₀Λ; rounding may have made an eigenvalue a little less than zero. */
  private float[] background(double[] eigenvalues) {
    float[] background = new float[eigenvalues.length];
    for (int k = 0; k < background.length; k++) {
      background[k] = (float) (config.unobservedWeight() * Math.max(0, eigenvalues[k]));
    }
    return background;
  }

  /** The regularisation of all vectors that stay, which is part of the loss. */
  double penaltyOfStaying(int[] observations) {
    double sum = 0;
    for (int row = 0; row < staying.rows(); row++) {
      sum += config.regularisation(observations[row], changing.rows()) * staying.squaredLength(row);
    }
    return sum;
  }

  /** What a thread works with. */
  private final class Worker {
    private final RowUpdate update;
    private final float[] background;
    private final float[] penalties = new float[changing.dimension()];
    private final float[] x = new float[changing.dimension()];

    Worker(RowUpdate update, float[] background) {
      this.update = update;
      this.background = background;
    }

    double update(int chunk) {
      double gain = 0;
      for (int row = chunk * CHUNK; row < Math.min(changing.rows(), (chunk + 1) * CHUNK); row++) {
        float lambda = (float) config.regularisation(weights.length(row), staying.rows());
        for (int k = 0; k < penalties.length; k++) {
          penalties[k] = background[k] + lambda;
        }
        changing.get(row, x);
        gain += update.update(new Observed(weights, row, config.unobservedWeight()), penalties, x);
        changing.set(row, x);
      }
      return gain;
    }
  }
}
