package org.songnet.eval.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One configuration, and with how much of all effort it is tried.
 *
 * @param number the configuration, from 0
 * @param share of the resource, such as epochs or training data, above 0 and at most 1
 * @param settings what differs from the defaults, by name
 */
public record Trial(int number, double share, Map<String, String> settings) {

  /**
   * Copies the settings and checks the values.
   *
   * @throws IllegalArgumentException if {@code number} is negative or {@code share} not above 0 and
   *     at most 1
   */
  public Trial {
    if (number < 0) {
      throw new IllegalArgumentException("number must not be negative: " + number);
    }
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be above 0 and at most 1: " + share);
    }
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
