package org.songnet.features;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link GenreFitter} chooses the genres that get a feature of their own.
 *
 * @param most how many genres at most, the most frequent ones, at least 1
 * @param minimum training tracks that must have a genre, at least 1
 */
public record GenreConfig(int most, int minimum) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public GenreConfig {
    Checks.positive("most", most);
    Checks.positive("minimum", minimum);
  }

  /** The 50 most frequent genres that 20 tracks have. */
  public static GenreConfig defaults() {
    return new GenreConfig(50, 20);
  }

  /** The same with so many genres at most. */
  public GenreConfig withMost(int newMost) {
    return ConfigRecords.with(this, Map.of("most", newMost));
  }

  /** The same with so many tracks at least. */
  public GenreConfig withMinimum(int newMinimum) {
    return ConfigRecords.with(this, Map.of("minimum", newMinimum));
  }
}
