package org.songnet.cli;

import java.util.Map;
import java.util.Optional;
import org.songnet.Trainer;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.TrainerProvider;

/**
 * A model to train, with its settings.
 *
 * @param label what it is called in reports
 * @param provider which it is
 * @param config its settings
 */
record ModelChoice(String label, TrainerProvider provider, Record config) {

  private static final String SEED = "seed";

  Trainer trainer() {
    return provider.trainer(config);
  }

  /** Whether it has a setting of a name. */
  static boolean has(Record config, String setting) {
    return ConfigRecords.toMap(config).containsKey(setting);
  }

  /** The seed it starts from, where chance has a part in it. */
  Optional<Long> seed() {
    Object seed = ConfigRecords.toMap(config).get(SEED);
    return seed instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
  }

  /** The same with another seed, and called by it. */
  ModelChoice withSeed(long seed) {
    return new ModelChoice(
        label + ", seed " + seed,
        provider,
        ConfigRecords.with(config, Map.of(SEED, Long.toString(seed))));
  }
}
