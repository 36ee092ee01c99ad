package org.songnet.cli;

import java.util.Collections;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.songnet.spi.TrainerProvider;

/** The models that can be trained by name: whatever the backends on the class path register. */
final class Models {

  private Models() {}

  /** All of them by name; where two backends have one name, the first on the class path. */
  static SortedMap<String, TrainerProvider> all() {
    SortedMap<String, TrainerProvider> models = new TreeMap<>();
    ServiceLoader.load(TrainerProvider.class)
        .forEach(provider -> models.putIfAbsent(provider.name(), provider));
    return Collections.unmodifiableSortedMap(models);
  }

  /**
   * The model of a name.
   *
   * @throws IllegalArgumentException if there is none; it lists those there are
   */
  static TrainerProvider named(String name) {
    SortedMap<String, TrainerProvider> models = all();
    TrainerProvider provider = models.get(name);
    if (provider == null) {
      throw new IllegalArgumentException(
          "there is no model '%s'; there are %s"
              .formatted(name, String.join(", ", models.keySet())));
    }
    return provider;
  }
}
