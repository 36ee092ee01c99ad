package org.songnet.models.java.factor;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link IalsTrainer} factorises.
 *
 * @param factors d, components of a vector, at least 1
 * @param sweeps how often all vectors are improved, at least 1
 * @param solver how a vector is improved
 * @param blockSize components that {@link Solver#BLOCKS} improves together, at least 1
 * @param weighting how plays become confidence
 * @param epsilon ε, plays that count little under {@link Weighting#LOG}; above 0
 * @param alpha α, the confidence of one unit of weight; above 0
 * @param unobservedWeight α₀, the confidence that a track not heard is not liked; above 0
 * @param regularisation λ, above 0
 * @param frequencyScaling ν, from 0 (all vectors are held back alike) to 1 (in proportion to what
 *     is known of them)
 * @param seed decides the vectors training starts from
 */
public record IalsConfig(
    int factors,
    int sweeps,
    Solver solver,
    int blockSize,
    Weighting weighting,
    double epsilon,
    double alpha,
    double unobservedWeight,
    double regularisation,
    double frequencyScaling,
    long seed) {

  /** How the vector of a user or a track is improved while those of the other side stay. */
  public enum Solver {
    /** To the best one, by Cholesky's method. */
    EXACT,
    /** By three steps of conjugate gradients from where the last sweep left it. */
    CG,
    /** Block by block of its components, as iALS++ does; exactly where it has few songs. */
    BLOCKS
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public IalsConfig {
    Checks.positive("factors", factors);
    Checks.positive("sweeps", sweeps);
    Checks.positive("blockSize", blockSize);
    Checks.aboveZero("epsilon", epsilon);
    Checks.aboveZero("alpha", alpha);
    Checks.aboveZero("unobservedWeight", unobservedWeight);
    Checks.aboveZero("regularisation", regularisation);
    Checks.zeroToOne("frequencyScaling", frequencyScaling);
  }

  /** 64 factors, 12 exact sweeps, heard is heard: tuned on 1,892 listeners of 4,489 artists. */
  public static IalsConfig defaults() {
    return new IalsConfig(64, 12, Solver.EXACT, 64, Weighting.BINARY, 1, 1, .1, .03, .8, 1);
  }

  /** The same with so many factors. */
  public IalsConfig withFactors(int newFactors) {
    return with("factors", newFactors);
  }

  private IalsConfig with(String setting, Object value) {
    return ConfigRecords.with(this, Map.of(setting, value));
  }

  /** The same with so many sweeps. */
  public IalsConfig withSweeps(int newSweeps) {
    return with("sweeps", newSweeps);
  }

  /** The same with this solver. */
  public IalsConfig withSolver(Solver newSolver) {
    return with("solver", newSolver.name());
  }

  /** The same with blocks of this size. */
  public IalsConfig withBlockSize(int newBlockSize) {
    return with("blockSize", newBlockSize);
  }

  /** The same with this weighting. */
  public IalsConfig withWeighting(Weighting newWeighting) {
    return with("weighting", newWeighting.name());
  }

  /** The same with this ε. */
  public IalsConfig withEpsilon(double newEpsilon) {
    return with("epsilon", newEpsilon);
  }

  /** The same with this α. */
  public IalsConfig withAlpha(double newAlpha) {
    return with("alpha", newAlpha);
  }

  /** The same with this weight of what was not heard. */
  public IalsConfig withUnobservedWeight(double newUnobservedWeight) {
    return with("unobservedWeight", newUnobservedWeight);
  }

  /** The same with this λ. */
  public IalsConfig withRegularisation(double newRegularisation) {
    return with("regularisation", newRegularisation);
  }

  /** The same with this ν. */
  public IalsConfig withFrequencyScaling(double newFrequencyScaling) {
    return with("frequencyScaling", newFrequencyScaling);
  }

  /** The same with this seed. */
  public IalsConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }

  /** The weight α·f(r) of some plays, on top of the one that all pairs have. */
  double weight(double plays) {
    return alpha * weighting.of(plays, epsilon);
  }

  /** λ of a vector with so many observations, of as many as {@code all}. */
  double regularisation(int observations, int all) {
    return regularisation * Math.pow(observations + unobservedWeight * all, frequencyScaling);
  }
}
