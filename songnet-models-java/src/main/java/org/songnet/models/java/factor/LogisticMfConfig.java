package org.songnet.models.java.factor;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;
import org.songnet.vector.SparseMatrix;

/**
 * How {@link LogisticMfTrainer} learns.
 *
 * @param factors components of a vector, at least 1
 * @param sweeps steps that each vector takes, at least 1
 * @param learningRate γ, how far a step goes, above 0
 * @param weighting how plays become confidence
 * @param alpha α, the confidence of one unit of weight; above 0
 * @param negatives pairs drawn for each pair heard, above 0
 * @param regularisation λ, at least 0
 * @param seed decides the vectors training starts from and the pairs that are drawn
 */
public record LogisticMfConfig(
    int factors,
    int sweeps,
    double learningRate,
    Weighting weighting,
    double alpha,
    double negatives,
    double regularisation,
    long seed) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public LogisticMfConfig {
    Checks.positive("factors", factors);
    Checks.positive("sweeps", sweeps);
    Checks.aboveZero("learningRate", learningRate);
    Checks.aboveZero("alpha", alpha);
    Checks.aboveZero("negatives", negatives);
    Checks.atLeastZero("regularisation", regularisation);
  }

  /** 64 factors, 90 sweeps, heard is heard. */
  public static LogisticMfConfig defaults() {
    return new LogisticMfConfig(64, 90, .3, Weighting.BINARY, 1, 5, 3, 1);
  }

  /** The same with so many factors. */
  public LogisticMfConfig withFactors(int newFactors) {
    return with("factors", newFactors);
  }

  private LogisticMfConfig with(String setting, Object value) {
    return ConfigRecords.with(this, Map.of(setting, value));
  }

  /** The same with so many sweeps. */
  public LogisticMfConfig withSweeps(int newSweeps) {
    return with("sweeps", newSweeps);
  }

  /** The same with this γ. */
  public LogisticMfConfig withLearningRate(double newLearningRate) {
    return with("learningRate", newLearningRate);
  }

  /** The same with this weighting. */
  public LogisticMfConfig withWeighting(Weighting newWeighting) {
    return with("weighting", newWeighting.name());
  }

  /** The same with this α. */
  public LogisticMfConfig withAlpha(double newAlpha) {
    return with("alpha", newAlpha);
  }

  /** The same with so many pairs drawn. */
  public LogisticMfConfig withNegatives(double newNegatives) {
    return with("negatives", newNegatives);
  }

  /** The same with this λ. */
  public LogisticMfConfig withRegularisation(double newRegularisation) {
    return with("regularisation", newRegularisation);
  }

  /** The same with this seed. */
  public LogisticMfConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }

  /** How many pairs are drawn for a row in a sweep: all alike, as the pairs not heard are. */
  double drawn(SparseMatrix plays) {
    return negatives * plays.size() / plays.rows();
  }

  /** α·f(r) for each number of plays. */
  SparseMatrix weights(SparseMatrix plays) {
    float[] weights = new float[plays.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (alpha * weighting.of(plays.value(i), 1));
    }
    return plays.withValues(weights);
  }
}
