package org.songnet.features;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link LanguageFitter} tells the language of titles.
 *
 * @param most how many languages get a feature of their own at most, the most frequent ones, at
 *     least 1
 * @param confidence how probable a language must be, from 0 to 1; below it is unknown
 */
public record LanguageConfig(int most, double confidence) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public LanguageConfig {
    Checks.positive("most", most);
    Checks.zeroToOne("confidence", confidence);
  }

  /** The 10 most frequent languages, with a probability of .8. */
  public static LanguageConfig defaults() {
    return new LanguageConfig(10, .8);
  }

  /** The same with so many languages at most. */
  public LanguageConfig withMost(int newMost) {
    return ConfigRecords.with(this, Map.of("most", newMost));
  }

  /** The same with languages this sure. */
  public LanguageConfig withConfidence(double newConfidence) {
    return ConfigRecords.with(this, Map.of("confidence", newConfidence));
  }
}
