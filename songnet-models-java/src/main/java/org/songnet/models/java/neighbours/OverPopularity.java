package org.songnet.models.java.neighbours;

import java.util.List;
import org.songnet.Explanation;
import org.songnet.spi.Popularity;

/** Puts tracks that nothing speaks for behind those that something speaks for. */
final class OverPopularity {

  private OverPopularity() {}

  /** The sums where they are above zero, elsewhere log-probabilities, which are below. */
  static float[] scores(float[] sums, Popularity popularity) {
    float[] scores = popularity.logProbabilities();
    for (int track = 0; track < scores.length; track++) {
      if (sums[track] > 0) {
        scores[track] = sums[track];
      }
    }
    return scores;
  }

  /** The reasons for the score of a track; popularity where there are none. */
  static Explanation explanation(List<Explanation.Part> parts, int track, Popularity popularity) {
    if (parts.isEmpty()) {
      return Explanation.of(
          Math.log(popularity.probability(track)), new Explanation.Named("popularity"));
    }
    double sum = 0;
    for (Explanation.Part part : parts) {
      sum += part.amount();
    }
    return new Explanation(sum, parts);
  }
}
