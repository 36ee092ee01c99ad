package org.songnet.models.java.factor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.songnet.vector.SparseMatrix;

/**
 * The sweeps of logistic factorisation: a step of all users, then one of all tracks.
 *
 * <p>A user's vector ends in his bias and a 1, a track's in a 1 and its bias.
 */
final class LogisticSweeps {

  private static final int CHUNK = 64;

  private final LogisticMfConfig config;
  private final Side users;
  private final Side tracks;
  private final int pairs;

  LogisticSweeps(LogisticMfConfig config, SparseMatrix plays) {
    this.config = config;
    this.pairs = plays.size();
    SparseMatrix byUser = config.weights(plays);
    int d = config.factors();
    this.users = new Side(byUser, vectors(byUser.rows(), d, d + 1, config.seed()), d + 1);
    SparseMatrix byTrack = byUser.transposed();
    this.tracks = new Side(byTrack, vectors(byTrack.rows(), d + 1, d, ~config.seed()), d);
  }

  private Factors vectors(int rows, int bias, int fixed, long seed) {
    double deviation = .1 / Math.sqrt(config.factors());
    Factors vectors = Factors.gaussian(rows, config.factors() + 2, deviation, seed);
    for (int row = 0; row < rows; row++) {
      vectors.data()[vectors.at(row) + bias] = 0;
      vectors.data()[vectors.at(row) + fixed] = 1;
    }
    return vectors;
  }

  /** A step of everything; the mean loss of a pair heard and what is drawn for it, before. */
  double sweep(int sweep) {
    double loss = users.step(tracks.vectors, sweep);
    tracks.step(users.vectors, sweep);
    return loss / pairs;
  }

  Factors users() {
    return users.vectors;
  }

  Factors tracks() {
    return tracks.vectors;
  }

  /** Decides what a vector draws in a sweep, whoever computes it. */
  static long seed(LogisticMfConfig config, int fixed, int row, int sweep) {
    return ((config.seed() * 31 + fixed) * 1_000_003 + sweep) * 0x9E3779B97F4A7C15L + row;
  }

  /** Users or tracks. */
  private final class Side {
    private final SparseMatrix weights;
    private final Factors vectors;
    private final Factors squares;
    private final int fixed;

    Side(SparseMatrix weights, Factors vectors, int fixed) {
      this.weights = weights;
      this.vectors = vectors;
      this.squares = Factors.zero(vectors.rows(), vectors.dimension());
      this.fixed = fixed;
    }

    double step(Factors staying, int sweep) {
      LogisticStep step = new LogisticStep(config, staying, fixed, config.drawn(weights));
      double[] losses =
          IntStream.range(0, (vectors.rows() + CHUNK - 1) / CHUNK)
              .parallel()
              .mapToDouble(chunk -> step(step, chunk, sweep))
              .toArray();
      return Arrays.stream(losses).sum();
    }

    private double step(LogisticStep step, int chunk, int sweep) {
      float[] x = new float[vectors.dimension()];
      float[] past = new float[vectors.dimension()];
      double loss = 0;
      for (int row = chunk * CHUNK; row < Math.min(vectors.rows(), (chunk + 1) * CHUNK); row++) {
        vectors.get(row, x);
        squares.get(row, past);
        loss += step.step(weights, row, seed(config, fixed, row, sweep), x, past);
        vectors.set(row, x);
        squares.set(row, past);
      }
      return loss;
    }
  }
}
