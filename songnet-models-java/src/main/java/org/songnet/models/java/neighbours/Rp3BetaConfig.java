package org.songnet.models.java.neighbours;

import org.songnet.spi.Checks;

/**
 * How {@link Rp3BetaTrainer} walks.
 *
 * @param neighbours how many tracks a walk from a track may end at, at least 1
 * @param alpha the exponent of a step's probability, above 0; 1 for a plain walk
 * @param beta how much popular ends are held back, from 0, not at all, to 1
 * @param normalize whether all tracks have the same say, however many their ends are
 */
public record Rp3BetaConfig(int neighbours, double alpha, double beta, boolean normalize) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Rp3BetaConfig {
    Checks.positive("neighbours", neighbours);
    Checks.positive("alpha", alpha);
    Checks.zeroToOne("beta", beta);
  }

  /** 200 neighbours, α .8, β .35, as they are. */
  public static Rp3BetaConfig defaults() {
    return new Rp3BetaConfig(200, .8, .35, false);
  }

  /** The same with so many neighbours. */
  public Rp3BetaConfig withNeighbours(int newNeighbours) {
    return new Rp3BetaConfig(newNeighbours, alpha, beta, normalize);
  }

  /** The same with this exponent of a step. */
  public Rp3BetaConfig withAlpha(double newAlpha) {
    return new Rp3BetaConfig(neighbours, newAlpha, beta, normalize);
  }

  /** The same with popular ends held back so much. */
  public Rp3BetaConfig withBeta(double newBeta) {
    return new Rp3BetaConfig(neighbours, alpha, newBeta, normalize);
  }

  /** The same with or without the same say for all tracks. */
  public Rp3BetaConfig withNormalize(boolean newNormalize) {
    return new Rp3BetaConfig(neighbours, alpha, beta, newNormalize);
  }
}
