package org.songnet.models.tribuo;

import java.util.List;
import java.util.stream.IntStream;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;

/**
 * Says how good a trainer is, by scorers that do not see what they are asked about.
 *
 * <p>Groups, such as artists, are dealt into folds, and each fold is scored by what was learnt from
 * the others: songs of one artist are alike, so a random split would flatter. Where there are too
 * few groups for a classifier to have both labels outside of each fold, rows are dealt instead.
 * Folds run in parallel; the figures do not depend on how many do.
 */
public final class CrossValidation {

  private final LabelledRows table;
  private final GroupFolds folds;

  private CrossValidation(LabelledRows table, GroupFolds folds) {
    this.table = table;
    this.folds = folds;
  }

  /**
   * The quality of a classifier.
   *
   * @param folds at least 2
   * @throws IllegalArgumentException if the table has not both labels, or too few rows of them
   */
  public static ClassificationQuality classification(
      LabelledRows table, ScorerTrainer trainer, int folds, long seed) {
    Classes.check(table);
    double[] said = over(table, folds, true, seed).unseen(trainer);
    return ClassificationQuality.of(labels(table), said, weights(table));
  }

  /**
   * The quality of a regression.
   *
   * @param folds at least 2
   */
  public static RegressionQuality regression(
      LabelledRows table, ScorerTrainer trainer, int folds, long seed) {
    double[] said = over(table, folds, false, seed).unseen(trainer);
    return RegressionQuality.of(labels(table), said, weights(table));
  }

  static CrossValidation over(LabelledRows table, int folds, boolean classes, long seed) {
    if (folds < 2) {
      throw new IllegalArgumentException("folds must be at least 2: " + folds);
    }
    return new CrossValidation(table, GroupFolds.of(table, folds, classes, seed));
  }

  static double[] labels(LabelledRows table) {
    return IntStream.range(0, table.size()).mapToDouble(table::label).toArray();
  }

  static double[] weights(LabelledRows table) {
    return IntStream.range(0, table.size()).mapToDouble(table::weight).toArray();
  }

  /**
   * The score of each row by a scorer of the other folds; the trainer may leave features out, which
   * it must then do by what it is given alone.
   */
  double[] unseen(ScorerTrainer trainer) {
    double[] said = new double[table.size()];
    List<Scorer> scorers =
        IntStream.range(0, folds.count())
            .parallel()
            .mapToObj(fold -> trainer.fit(rest(fold)))
            .toList();
    for (int row = 0; row < said.length; row++) {
      Scorer scorer = scorers.get(folds.of(row));
      said[row] = scorer.score(row(row, scorer.features()));
    }
    return said;
  }

  private LabelledRows rest(int fold) {
    return table.rows(row -> folds.of(row) != fold);
  }

  /** The features a scorer knows; it may know fewer than the table has. */
  private float[] row(int row, List<String> features) {
    float[] values = new float[features.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.value(row, table.names().indexOf(features.get(i)));
    }
    return values;
  }
}
