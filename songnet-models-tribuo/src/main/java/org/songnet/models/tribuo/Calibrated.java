package org.songnet.models.tribuo;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.songnet.learn.LabelledRows;

/** Learns a classifier and, on groups it does not see meanwhile, how sure it may be. */
final class Calibrated {

  private Calibrated() {}

  /**
   * Learns.
   *
   * @param balanced whether both labels are to weigh the same; the curve is learnt without that
   */
  static FittedScorer fit(
      LabelledRows table,
      Function<LabelledRows, FittedScorer> trainer,
      boolean balanced,
      Calibration calibration,
      long seed) {
    Classes.check(table);
    FittedScorer all = trainer.apply(Classes.weighted(table, balanced));
    if (calibration == Calibration.NONE) {
      return all;
    }
    double[] unseen = new double[table.size()];
    GroupFolds folds = GroupFolds.of(table, Calibration.FOLDS, true, seed);
    for (int fold = 0; fold < folds.count(); fold++) {
      int out = fold;
      LabelledRows rest = table.rows(row -> folds.of(row) != out);
      FittedScorer scorer = trainer.apply(Classes.weighted(rest, balanced));
      IntStream.range(0, table.size())
          .filter(row -> folds.of(row) == out)
          .forEach(row -> unseen[row] = scorer.raw(table.row(row)));
    }
    double[] labels = IntStream.range(0, table.size()).mapToDouble(table::label).toArray();
    double[] weights = IntStream.range(0, table.size()).mapToDouble(table::weight).toArray();
    return all.with(
        calibration == Calibration.PLATT
            ? Curve.platt(unseen, labels, weights)
            : Curve.isotonic(unseen, labels, weights));
  }
}
