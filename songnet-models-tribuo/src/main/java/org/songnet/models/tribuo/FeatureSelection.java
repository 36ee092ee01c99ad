package org.songnet.models.tribuo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.songnet.spi.ScorerProvider.Task;

/**
 * Finds the features that are worth having.
 *
 * <p>Features are put in order, and all, three in four, half … of them are tried, each number by
 * cross-validation over groups in which the order, too, is found without the fold that is scored.
 * The fewest are chosen whose loss is at most {@value #TOLERANCE} of itself above the best.
 */
public final class FeatureSelection {

  /** What puts features in order. */
  public enum Criterion {
    /** {@link Scorer#importance} to a scorer with all of them. */
    IMPORTANCE,
    /** {@link MutualInformation} with the label, whatever the scorer. */
    MUTUAL_INFORMATION
  }

  static final double TOLERANCE = .002;

  private static final double STEP = .75;

  private final ScorerTrainer trainer;
  private final Criterion criterion;

  private FeatureSelection(ScorerTrainer trainer, Criterion criterion) {
    this.trainer = trainer;
    this.criterion = criterion;
  }

  /**
   * Chooses.
   *
   * @param folds at least 2
   * @return at least one name, the best first
   */
  public static List<String> select(
      LabelledRows table,
      ScorerTrainer trainer,
      Task task,
      Criterion criterion,
      int folds,
      long seed) {
    FeatureSelection selection = new FeatureSelection(trainer, criterion);
    CrossValidation validation =
        CrossValidation.over(table, folds, task == Task.CLASSIFICATION, seed);
    List<Integer> sizes = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    double best = Double.POSITIVE_INFINITY;
    for (int size = table.names().size();
        size >= 1;
        size = Math.min(size - 1, (int) (STEP * size))) {
      int keep = size;
      double[] said = validation.unseen(rows -> selection.fit(rows, keep));
      double loss = loss(table, said, task);
      sizes.add(size);
      losses.add(loss);
      best = Math.min(best, loss);
    }
    int chosen = sizes.size() - 1;
    while (losses.get(chosen) > best * (1 + TOLERANCE)) {
      chosen--;
    }
    return selection.order(table).subList(0, sizes.get(chosen));
  }

  private static double loss(LabelledRows table, double[] said, Task task) {
    double[] labels = CrossValidation.labels(table);
    double[] weights = CrossValidation.weights(table);
    return task == Task.CLASSIFICATION
        ? ClassificationQuality.of(labels, said, weights).logLoss()
        : RegressionQuality.of(labels, said, weights).rmse();
  }

  private Scorer fit(LabelledRows rows, int keep) {
    return trainer.fit(
        keep == rows.names().size() ? rows : rows.columns(order(rows).subList(0, keep)));
  }

  private List<String> order(LabelledRows rows) {
    Map<String, Double> worth =
        criterion == Criterion.IMPORTANCE
            ? trainer.fit(rows).importance()
            : MutualInformation.of(rows);
    return rows.names().stream()
        .sorted(Comparator.comparingDouble((String name) -> -worth.getOrDefault(name, 0.0)))
        .toList();
  }
}
