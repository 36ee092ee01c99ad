package org.songnet.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The first tracks of a ranking, ties in a random order. */
final class TopTracks {

  private TopTracks() {}

  /**
   * Takes the tracks with the highest scores.
   *
   * @param scores by track; negative infinity where a track is no candidate
   * @param k how many; all candidates where they are fewer
   * @param random orders tracks of one score
   * @return track indices, best first
   */
  static int[] of(float[] scores, int k, SplittableRandom random) {
    float least = Math.max(kthHighest(scores, k), -Float.MAX_VALUE);
    int[] tracks = new int[k];
    int size = 0;
    for (int track = 0; track < scores.length; track++) {
      if (scores[track] >= least) {
        tracks = size == tracks.length ? Arrays.copyOf(tracks, 2 * size) : tracks;
        tracks[size++] = track;
      }
    }
    shuffle(tracks, size, random);
    return Arrays.stream(tracks, 0, size)
        .boxed()
        .sorted((a, b) -> Float.compare(scores[b], scores[a]))
        .limit(k)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The lowest of the {@code k} highest scores; negative infinity where there are fewer. */
  private static float kthHighest(float[] scores, int k) {
    float[] ascending = new float[k];
    Arrays.fill(ascending, Float.NEGATIVE_INFINITY);
    for (float score : scores) {
      if (score > ascending[0]) {
        int at = 1;
        while (at < k && ascending[at] < score) {
          ascending[at - 1] = ascending[at];
          at++;
        }
        ascending[at - 1] = score;
      }
    }
    return ascending[0];
  }

  /** Orders the first elements of an array at random (Fisher and Yates). */
  static void shuffle(int[] values, int size, SplittableRandom random) {
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }
}
