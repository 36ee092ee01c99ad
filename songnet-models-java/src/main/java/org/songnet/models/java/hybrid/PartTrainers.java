package org.songnet.models.java.hybrid;

import java.util.LinkedHashMap;
import java.util.Map;
import org.songnet.Trainer;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.TrainerProvider;
import org.songnet.spi.Trainers;

/** Finds the trainers that a configuration names. */
final class PartTrainers {

  private PartTrainers() {}

  /**
   * The trainers by the names of the parts, in order. A part is the name of a model, or {@code
   * name:model}, so that one model can be in it twice.
   *
   * @throws IllegalArgumentException if there is no such model, or a setting is not one of it
   */
  static Map<String, Trainer> of(HybridConfig config) {
    Map<String, Map<String, String>> settings = settings(config.settings());
    Map<String, Trainer> trainers = new LinkedHashMap<>();
    for (String part : config.partNames()) {
      String name = part.substring(0, part.contains(":") ? part.indexOf(':') : part.length());
      TrainerProvider provider = Trainers.named(part.substring(part.indexOf(':') + 1));
      Map<String, String> changes = settings.remove(name);
      Record configured =
          changes == null ? provider.defaults() : ConfigRecords.with(provider.defaults(), changes);
      if (trainers.put(name, provider.trainer(configured)) != null) {
        throw new IllegalArgumentException(
            "two parts are called '" + name + "': " + config.parts());
      }
    }
    if (!settings.isEmpty()) {
      throw new IllegalArgumentException(
          "settings are for %s, but the parts are %s"
              .formatted(settings.keySet(), trainers.keySet()));
    }
    return trainers;
  }

  private static Map<String, Map<String, String>> settings(String text) {
    Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    for (String setting : text.strip().split("\\s+")) {
      if (setting.isEmpty()) {
        continue;
      }
      int dot = setting.indexOf('.');
      int equals = setting.indexOf('=');
      if (dot < 1 || equals < dot) {
        throw new IllegalArgumentException(
            "settings must be part.name=value with spaces between them: '" + setting + "'");
      }
      settings
          .computeIfAbsent(setting.substring(0, dot), part -> new LinkedHashMap<>())
          .put(setting.substring(dot + 1, equals), setting.substring(equals + 1));
    }
    return settings;
  }
}
