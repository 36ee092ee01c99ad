package org.songnet.models.java.session;

import org.songnet.spi.Checks;

/**
 * Which rules {@link SequentialRulesTrainer} learns and follows.
 *
 * @param steps how far apart in a session two tracks may be, at least 1
 * @param weighting what a pair counts by how many steps it is apart
 * @param rules how many rules of each track are kept, those of the largest weight, at least 1
 * @param heard how many of the last tracks of the running session speak, at least 1
 */
public record SequentialRulesConfig(int steps, Fade weighting, int rules, int heard) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SequentialRulesConfig {
    Checks.positive("steps", steps);
    Checks.positive("rules", rules);
    Checks.positive("heard", heard);
  }

  /** Up to 20 steps, weighted by {@link Fade#LOG}; 200 rules a track; the last 20 tracks. */
  public static SequentialRulesConfig defaults() {
    return new SequentialRulesConfig(20, Fade.LOG, 200, 20);
  }

  /** The same with pairs of tracks up to so many steps apart. */
  public SequentialRulesConfig withSteps(int newSteps) {
    return new SequentialRulesConfig(newSteps, weighting, rules, heard);
  }

  /** The same with this weighting of steps. */
  public SequentialRulesConfig withWeighting(Fade newWeighting) {
    return new SequentialRulesConfig(steps, newWeighting, rules, heard);
  }

  /** The same with so many rules a track. */
  public SequentialRulesConfig withRules(int newRules) {
    return new SequentialRulesConfig(steps, weighting, newRules, heard);
  }

  /** The same with so many of the last tracks speaking. */
  public SequentialRulesConfig withHeard(int newHeard) {
    return new SequentialRulesConfig(steps, weighting, rules, newHeard);
  }
}
