package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.TrainerProvider;
import org.songnet.spi.Trainers;
import picocli.CommandLine.Option;

/** Which models are measured, and with which settings. */
final class ModelOptions {

  private static final String FILE_SUFFIX = ".songnet";

  @Option(
      names = "--model",
      paramLabel = "NAME",
      required = true,
      split = ",",
      description = {
        "Models to train and measure, as 'songnet train --help' lists them; LABEL:NAME calls one"
            + " otherwise, so that it can be there twice."
      })
  private List<String> names = List.of();

  @Option(
      names = "--set",
      paramLabel = "MODEL.NAME=VALUE",
      description = "A setting of a model; without MODEL where there is only one.")
  private Map<String, String> settings = Map.of();

  @Option(
      names = "--config",
      paramLabel = "MODEL=FILE",
      description = "Settings of a model as lines name=value, as 'songnet tune' writes them.")
  private Map<String, Path> files = Map.of();

  /**
   * The models with their settings, in the order named.
   *
   * @throws IllegalArgumentException if there is no such model or setting, or one is named twice
   */
  List<ModelChoice> choices() throws IOException {
    Map<String, TrainerProvider> models = new LinkedHashMap<>();
    for (String name : names) {
      String label = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
      if (models.put(label, provider(name.substring(name.indexOf(':') + 1))) != null) {
        throw new IllegalArgumentException(
            "two models are called '" + label + "'; call one otherwise: other:" + name);
      }
    }
    Map<String, Map<String, String>> changes = changes(models.keySet().stream().toList());
    List<ModelChoice> choices = new ArrayList<>();
    for (Map.Entry<String, TrainerProvider> model : models.entrySet()) {
      Record defaults = model.getValue().defaults();
      Map<String, String> its = changes.getOrDefault(model.getKey(), Map.of());
      if (!its.isEmpty() && ConfigRecords.toMap(defaults).isEmpty()) {
        throw new IllegalArgumentException(
            model.getKey() + " has no settings: " + String.join(", ", its.keySet()));
      }
      try {
        choices.add(
            new ModelChoice(model.getKey(), model.getValue(), ConfigRecords.with(defaults, its)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(model.getKey() + ": " + e.getMessage(), e);
      }
    }
    return choices;
  }

  private static TrainerProvider provider(String name) {
    if (name.endsWith(FILE_SUFFIX)) {
      throw new IllegalArgumentException(
          name
              + ": a saved model may have learnt from the test; name an algorithm, such as"
              + " popularity, and it is trained on the training part alone");
    }
    return Trainers.named(name);
  }

  private Map<String, Map<String, String>> changes(List<String> labels) throws IOException {
    Map<String, Map<String, String>> changes = new LinkedHashMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      require(labels, file.getKey(), "--config " + file.getKey() + "=" + file.getValue());
      changes.put(file.getKey(), SettingsFile.read(file.getValue()));
    }
    settings.forEach(
        (name, value) -> {
          String setting = name;
          String label = labels.get(0);
          int dot = name.indexOf('.');
          if (dot >= 0 || labels.size() > 1) {
            label = name.substring(0, Math.max(0, dot));
            setting = name.substring(dot + 1);
            require(labels, label, "--set " + name + "=" + value);
          }
          changes.computeIfAbsent(label, key -> new LinkedHashMap<>()).put(setting, value);
        });
    return changes;
  }

  private static void require(List<String> labels, String label, String option) {
    if (!labels.contains(label)) {
      throw new IllegalArgumentException(
          "%s: say which model it is for, one of %s, such as %s.name=value"
              .formatted(option, String.join(", ", labels), labels.get(0)));
    }
  }
}
