package org.songnet.models.java.rnn;

import org.songnet.models.java.rnn.RnnConfig.Stopping;

/**
 * What predictions were worth, summed over positions.
 *
 * @param loss the sum of the losses
 * @param gain the sum of 1/log<sub>2</sub>(1 + rank) where the target is among the first 20: the
 *     discounted cumulative gain, whose ideal is 1 at each position
 * @param positions how many predictions there were
 */
record Judgement(double loss, double gain, int positions) {

  private static final int CUTOFF = 20;
  private static final double LOG_2 = StrictMath.log(2);

  /** Before the first prediction. */
  static final Judgement NONE = new Judgement(0, 0, 0);

  /** The gain of a target of a rank, counted from 1. */
  static double gain(int rank) {
    return rank > CUTOFF ? 0 : LOG_2 / StrictMath.log(1.0 + rank);
  }

  Judgement plus(Judgement other) {
    return new Judgement(loss + other.loss, gain + other.gain, positions + other.positions);
  }

  /** The mean loss of a position. */
  double meanLoss() {
    return loss / positions;
  }

  /** The normalised discounted cumulative gain at 20. */
  double ndcg() {
    return gain / positions;
  }

  /** How good an epoch is by a measure; more is better. */
  double goodness(Stopping measure) {
    return switch (measure) {
      case LOSS -> -meanLoss();
      case NDCG -> ndcg();
    };
  }
}
