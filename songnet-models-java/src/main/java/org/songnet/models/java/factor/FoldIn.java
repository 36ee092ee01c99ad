package org.songnet.models.java.factor;

import org.songnet.vector.SparseMatrix;

/**
 * Solves for the vector of a listener while the tracks stay: what training does last, for anybody.
 *
 * <p>Immutable and safe for concurrent use.
 */
final class FoldIn implements UserFit {

  private final IalsConfig config;
  private final Factors tracks;
  private final float[] background;

  /**
   * Over vectors that have a diagonal Gram matrix.
   *
   * @param tracks not changed from now on
   */
  FoldIn(IalsConfig config, Factors tracks) {
    this.config = config;
    this.tracks = tracks;
    this.background = new float[tracks.dimension()];
    for (int k = 0; k < background.length; k++) {
      double squares = 0;
      for (int i = k; i < tracks.data().length; i += tracks.dimension()) {
        squares += (double) tracks.data()[i] * tracks.data()[i];
      }
      background[k] = (float) (config.unobservedWeight() * squares);
    }
  }

  @Override
  public Factors tracks() {
    return tracks;
  }

  @Override
  public int factors() {
    return tracks.dimension();
  }

  @Override
  public float[] vector(SparseMatrix plays) {
    float[] x = new float[tracks.dimension()];
    new ExactUpdate(tracks).update(observed(plays), penalties(plays), x);
    return x;
  }

  /** The plays as weights. */
  Observed observed(SparseMatrix plays) {
    float[] weights = plays.rowValues(0);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) config.weight(weights[i]);
    }
    return new Observed(plays.withValues(weights), 0, config.unobservedWeight());
  }

  /** The diagonal of λI + α₀G. */
  float[] penalties(SparseMatrix plays) {
    float lambda = (float) config.regularisation(plays.size(), tracks.rows());
    float[] penalties = background.clone();
    for (int k = 0; k < penalties.length; k++) {
      penalties[k] += lambda;
    }
    return penalties;
  }
}
