package org.songnet.models.tribuo;

/**
 * How scores are made to be probabilities: what is given .8 shall come true in eight of ten cases.
 *
 * <p>Learnt from predictions for rows of groups that the model did not see: the groups are dealt
 * into {@link #FOLDS} folds, and each fold is predicted by a model of the others.
 */
public enum Calibration {

  /** Scores stay as they are. */
  NONE,

  /**
   * A logistic curve over the log-odds, two numbers: Platt, "Probabilistic Outputs for Support
   * Vector Machines" (1999). For few rows.
   */
  PLATT,

  /**
   * Any rising curve: Zadrozny and Elkan, "Transforming Classifier Scores into Accurate Multiclass
   * Probability Estimates" (KDD 2002). For thousands of rows.
   */
  ISOTONIC;

  static final int FOLDS = 3;
}
