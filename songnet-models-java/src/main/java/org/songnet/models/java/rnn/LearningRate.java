package org.songnet.models.java.rnn;

/** The learning rate of every step, by the schedule of a configuration. */
final class LearningRate {

  /** What is left of the rate at the end of schedules that know their end. */
  private static final double LAST = 0.1;

  private final RnnConfig config;
  private double plateau = 1;

  LearningRate(RnnConfig config) {
    this.config = config;
  }

  /** The rate after so many epochs, possibly a part of one. */
  double after(double epochs) {
    double done = epochs / config.epochs();
    double left =
        switch (config.schedule()) {
          case LINEAR -> LAST + (1 - LAST) * (1 - done);
          case COSINE -> LAST + (1 - LAST) * (1 + StrictMath.cos(Math.PI * done)) / 2;
          case PLATEAU -> plateau;
        };
    double risen = epochs < config.warmUp() ? epochs / config.warmUp() : 1;
    return config.learningRate() * left * risen;
  }

  /** Says that an epoch was no better than the best before. */
  void notBetter() {
    plateau /= 2;
  }
}
