package org.songnet.models.java.hybrid;

import org.songnet.Capability;
import org.songnet.ScoringRecommender;

/** Brings the scores of a model onto a scale where a sum with those of others means something. */
enum Scale {

  /** Log-probabilities, which need nothing. */
  AS_IS {
    @Override
    void apply(float[] scores) {
      // Already on a scale that sums.
    }
  },

  /** Distances from the mean in standard deviations. */
  STANDARD {
    @Override
    void apply(float[] scores) {
      double sum = 0;
      for (float score : scores) {
        sum += score;
      }
      double mean = sum / scores.length;
      double squares = 0;
      for (float score : scores) {
        squares += (score - mean) * (score - mean);
      }
      double deviation = Math.sqrt(squares / scores.length);
      double scale = deviation > 0 ? 1 / deviation : 0;
      for (int i = 0; i < scores.length; i++) {
        scores[i] = (float) ((scores[i] - mean) * scale);
      }
    }
  },

  /**
   * The logarithm of the share in all positive scores, as if these were votes. What has no vote
   * shares a small rest, by the exponential of its score, as log-probabilities that models fall
   * back on do.
   */
  LOG_SHARE {
    @Override
    void apply(float[] scores) {
      double votes = 0;
      double others = 0;
      for (float score : scores) {
        votes += Math.max(score, 0);
        others += score > 0 ? 0 : Math.exp(score);
      }
      double rest = votes == 0 ? 1 : REST;
      double logOthers = others == 0 ? 0 : Math.log(rest / others);
      for (int i = 0; i < scores.length; i++) {
        scores[i] =
            (float)
                (scores[i] > 0 ? Math.log((1 - rest) * scores[i] / votes) : logOthers + scores[i]);
      }
    }
  };

  private static final double REST = .05;

  /** The scales that may suit the scores of a model. */
  static Scale[] of(ScoringRecommender model) {
    return model.info().can(Capability.LOG_PROBABILITIES)
        ? new Scale[] {AS_IS}
        : new Scale[] {LOG_SHARE, STANDARD};
  }

  /** Changes scores in place; where all were by popularity they still are. */
  abstract void apply(float[] scores);
}
