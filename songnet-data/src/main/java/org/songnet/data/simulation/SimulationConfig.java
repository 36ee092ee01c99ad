package org.songnet.data.simulation;

import java.util.Map;
import org.songnet.spi.ConfigRecords;

/**
 * How long a simulated listener listens, and which habits are planted; see {@link ListeningPlan}.
 *
 * @param seed decides everything that is left to chance
 * @param startYear the year of the first day, from 2008 to 2099
 * @param days how many days from 1 January of that year, at least 1
 * @param moods how many moods there are, at least 2
 * @param songsPerMood how many songs the listener knows of each mood, at least 4
 * @param journeys how many orders of the moods there are, from 1 to {@code moods - 1}
 * @param songsPerStop how many songs a session stays in a mood, at least 1
 * @param minSessionLength plays in the shortest session, at least 1
 * @param maxSessionLength plays in the longest session
 * @param favouriteExponent how steeply plays fall from the favourite song of a mood to the least
 *     liked: the k-th is played in proportion to {@code k^-favouriteExponent}; zero or more
 * @param successorProbability how often a favourite is followed by its successor, from 0 to 1
 * @param repeatProbability how often a song is played again at once, from 0 to 1
 * @param detourProbability how often any song comes in between, from 0 to 1
 * @param plantOrder whether moods follow each other in an order
 */
public record SimulationConfig(
    long seed,
    int startYear,
    int days,
    int moods,
    int songsPerMood,
    int journeys,
    int songsPerStop,
    int minSessionLength,
    int maxSessionLength,
    double favouriteExponent,
    double successorProbability,
    double repeatProbability,
    double detourProbability,
    boolean plantOrder) {

  private static final SimulationConfig DEFAULTS =
      new SimulationConfig(1, 2023, 731, 13, 100, 4, 2, 6, 24, 1, .25, .02, .05, true);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SimulationConfig {
    require("startYear", startYear, 2008, 2099);
    require("days", days, 1, 10_000);
    require("moods", moods, 2, 1_000);
    require("songsPerMood", songsPerMood, 4, 100_000);
    require("journeys", journeys, 1, moods - 1);
    require("songsPerStop", songsPerStop, 1, 1_000);
    require("minSessionLength", minSessionLength, 1, 1_000);
    require("maxSessionLength", maxSessionLength, minSessionLength, 1_000);
    require("favouriteExponent", favouriteExponent, 0.0, 10.0);
    require("successorProbability", successorProbability, 0.0, 1.0);
    require("repeatProbability", repeatProbability, 0.0, 1.0);
    require("detourProbability", detourProbability, 0.0, 1.0);
  }

  private static void require(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d: %d".formatted(name, least, most, value));
    }
  }

  private static void require(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s must be from %s to %s: %s".formatted(name, least, most, value));
    }
  }

  /** Two years, 13 moods of 100 songs, four journeys: about 30 thousand plays. */
  public static SimulationConfig defaults() {
    return DEFAULTS;
  }

  /** The same with another seed: another listener. */
  public SimulationConfig withSeed(long newSeed) {
    return with(Map.of("seed", newSeed));
  }

  /** The same for so many days. */
  public SimulationConfig withDays(int newDays) {
    return with(Map.of("days", newDays));
  }

  /** The same with so many moods of so many songs each. */
  public SimulationConfig withMoods(int newMoods, int newSongsPerMood) {
    return with(
        Map.of(
            "moods",
            newMoods,
            "songsPerMood",
            newSongsPerMood,
            "journeys",
            Math.min(journeys, newMoods - 1)));
  }

  /** The control: as many plays of the same songs, but each drawn whatever came before. */
  public SimulationConfig withoutOrder() {
    return with(Map.of("successorProbability", 0, "repeatProbability", 0, "plantOrder", false));
  }

  private SimulationConfig with(Map<String, ?> changes) {
    return ConfigRecords.with(this, changes);
  }
}
