package org.songnet.models.java.hybrid;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.songnet.learn.ScorerTrainer;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.ScorerProvider;
import org.songnet.spi.ScorerProvider.Task;
import org.songnet.spi.Scorers;

/** Finds the classifier that a pipeline ranks by. */
final class RankerSettings {

  /** An order needs no probabilities, so the time for them is saved. */
  private static final Map<String, Object> USUAL =
      Map.of("calibration", "none", "balanced", "false");

  private RankerSettings() {}

  /**
   * The trainer of a classifier.
   *
   * @param settings {@code name=value} with spaces between them
   * @throws IllegalArgumentException if there is no such classifier, or a setting is refused
   */
  static ScorerTrainer trainer(String name, String settings) {
    ScorerProvider provider = Scorers.named(name);
    if (provider.task() != Task.CLASSIFICATION) {
      throw new IllegalArgumentException(
          "ranker must be a classifier, not a regression: '" + name + "'");
    }
    Set<String> known = ConfigRecords.toMap(provider.defaults()).keySet();
    Map<String, Object> values = new HashMap<>(USUAL);
    values.keySet().retainAll(known);
    for (String setting : settings.strip().split("\\s+")) {
      int equals = setting.indexOf('=');
      if (equals > 0) {
        values.put(setting.substring(0, equals), setting.substring(equals + 1));
      } else if (!setting.isEmpty()) {
        throw new IllegalArgumentException(
            "rankerSettings must be name=value with spaces between them: '" + setting + "'");
      }
    }
    return Scorers.trainer(name, values);
  }
}
