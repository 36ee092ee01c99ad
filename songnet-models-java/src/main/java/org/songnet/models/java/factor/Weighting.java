package org.songnet.models.java.factor;

/** What a number of plays says about liking: the confidence it adds, before it is scaled. */
public enum Weighting {
  /** 1, however often: heard is heard. */
  BINARY,
  /** The number of plays, r. */
  LINEAR,
  /** {@code log(1 + r/ε)}, so that the thousandth play says less than the second. */
  LOG;

  /**
   * The weight of some plays.
   *
   * @param plays how many, or how much the events count; none or less weigh nothing
   * @param epsilon ε of {@link #LOG}, above 0
   */
  double of(double plays, double epsilon) {
    if (plays <= 0) {
      return 0;
    }
    return switch (this) {
      case BINARY -> 1;
      case LINEAR -> plays;
      case LOG -> Math.log1p(plays / epsilon);
    };
  }
}
