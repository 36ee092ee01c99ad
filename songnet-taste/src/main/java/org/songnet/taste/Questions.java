package org.songnet.taste;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;

/**
 * Chooses the tracks whose answers are expected to teach most.
 *
 * <p>Transductive experimental design (K. Yu, J. Bi, V. Tresp, "Active learning via transductive
 * experimental design", ICML 2006) over the weights of a {@link Belief}. With {@code K(x, y)} the
 * covariance of the logarithms of the odds of two tracks and {@code s(x) = 1 / (p (1 - p))} how
 * little one answer tells, an answer about x takes {@code K(x, y)² / (s(x) + K(x, x))} off the
 * variance of y, whatever it is. Each question is the track that takes the most off the variance of
 * all tracks that may be proposed, each counted by how likely it is liked; less what it takes off
 * the variance of their mean, as what is common to all does not change their order. So it is
 * uncertain, it stands for many others, and, since K is brought up to date after each question, it
 * is unlike the questions before it. Not thread-safe.
 */
final class Questions {

  private final int size;
  private final float[] covariances;
  private final double[] noise;
  private final double[] importance;

  /**
   * Prepares to choose.
   *
   * @param belief what is believed
   * @param tracks the inputs of what may be asked, which is also what is to be known
   */
  Questions(Belief belief, List<float[]> tracks) {
    size = tracks.size();
    noise = new double[size];
    importance = new double[size];
    int inputs = belief.size();
    float[] rows = new float[size * inputs];
    float[] spreads = new float[size * inputs];
    for (int i = 0; i < size; i++) {
      float[] x = tracks.get(i);
      System.arraycopy(x, 0, rows, i * inputs, inputs);
      double[] spread = belief.spread(x);
      double variance = 0;
      for (int j = 0; j < inputs; j++) {
        spreads[i * inputs + j] = (float) spread[j];
        variance += spread[j] * x[j];
      }
      double p = Belief.probability(belief.logit(x), variance);
      noise[i] = 1 / Math.max(1e-3, p * (1 - p));
      importance[i] = p;
    }
    covariances = new float[size * size];
    Gemm.multiply(
        1,
        Matrix.of(rows, size, inputs),
        Matrix.of(spreads, size, inputs).transposed(),
        0,
        Matrix.of(covariances, size, size));
  }

  /** The most instructive of the tracks that may be asked, by its number; -1 where none may. */
  int next(IntPredicate may) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int x = 0; x < size; x++) {
      double gain = may.test(x) ? gain(x) : Double.NEGATIVE_INFINITY;
      if (gain > most) {
        most = gain;
        best = x;
      }
    }
    return best;
  }

  private double gain(int x) {
    double sum = 0;
    double squares = 0;
    double all = 0;
    int line = x * size;
    for (int y = 0; y < size; y++) {
      double k = covariances[line + y];
      sum += importance[y] * k;
      squares += importance[y] * k * k;
      all += importance[y];
    }
    return (squares - sum * sum / all) / (noise[x] + covariances[line + x]);
  }

  /** A track will be answered, for whatever reason it was chosen. */
  void asked(int x) {
    int line = x * size;
    float[] k = Arrays.copyOfRange(covariances, line, line + size);
    double scale = 1 / (noise[x] + k[x]);
    for (int y = 0; y < size; y++) {
      float factor = (float) (scale * k[y]);
      int other = y * size;
      for (int z = 0; z < size; z++) {
        covariances[other + z] -= factor * k[z];
      }
    }
  }
}
