package org.songnet.models.tribuo;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.songnet.spi.ScorerProvider.Task;

/**
 * What to know of a scorer before it is trusted.
 *
 * @param model the kind of scorer
 * @param task what its scores are
 * @param rows how many rows it was trained on
 * @param groups how many groups, such as artists, they are of
 * @param metrics how good such scorers are for groups they did not see, by name
 * @param importance the features that matter, by name, the most important first
 */
public record ModelCard(
    String model,
    Task task,
    int rows,
    int groups,
    Map<String, Double> metrics,
    Map<String, Double> importance) {

  /** Copies the maps, in order. */
  public ModelCard {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    importance = Collections.unmodifiableMap(new LinkedHashMap<>(importance));
  }

  /**
   * Describes a scorer, by cross-validation of what trained it.
   *
   * @param scorer trained on all of the table
   * @param folds at least 2
   */
  public static ModelCard of(
      Scorer scorer, ScorerTrainer trainer, Task task, LabelledRows table, int folds, long seed) {
    Map<String, Double> metrics =
        task == Task.CLASSIFICATION
            ? CrossValidation.classification(table, trainer, folds, seed).metrics()
            : CrossValidation.regression(table, trainer, folds, seed).metrics();
    Map<String, Double> importance = new LinkedHashMap<>();
    scorer.importance().entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .forEach(feature -> importance.put(feature.getKey(), feature.getValue()));
    return new ModelCard(
        scorer.name(), task, table.size(), table.groups().size(), metrics, importance);
  }

  /** The names of the features that matter most. */
  public List<String> strongest(int count) {
    return importance.keySet().stream().limit(count).toList();
  }

  /** The card as Markdown: a line of what it is, a table of figures, a table of features. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        "**%s**, a %s, learnt from %d rows of %d groups\n\n"
            .formatted(model, task.name().toLowerCase(Locale.ROOT), rows, groups));
    text.append("| cross-validated by group | |\n|---|---|\n");
    metrics.forEach((name, value) -> text.append(line(name, value)));
    text.append("\n| feature | share of what matters |\n|---|---|\n");
    importance.forEach((name, value) -> text.append(line(name, value)));
    return text.toString();
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "| %s | %.3f |%n", name, value).replace("\r", "");
  }
}
