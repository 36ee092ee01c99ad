package org.songnet.spi;

import java.util.Collections;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the models that can be trained by name: what the backends on the class path register. */
public final class Trainers {

  private Trainers() {}

  /** All of them by name; where two backends have one name, the first on the class path. */
  public static SortedMap<String, TrainerProvider> all() {
    SortedMap<String, TrainerProvider> models = new TreeMap<>();
    ServiceLoader.load(TrainerProvider.class)
        .forEach(provider -> models.putIfAbsent(provider.name(), provider));
    return Collections.unmodifiableSortedMap(models);
  }

  /**
   * The model of a name.
   *
   * @throws IllegalArgumentException if there is none on the class path; it lists those there are
   */
  public static TrainerProvider named(String name) {
    SortedMap<String, TrainerProvider> models = all();
    TrainerProvider provider = models.get(name);
    if (provider == null) {
      throw new IllegalArgumentException(
          "there is no model '%s'; there are %s"
              .formatted(name, models.isEmpty() ? "none" : String.join(", ", models.keySet())));
    }
    return provider;
  }
}
