package org.songnet.models.dl4j.twotower;

import org.songnet.vector.SparseMatrix;

/** What the product of a listener and a song should be, from 0 to 1. */
@FunctionalInterface
interface Wanted {

  float of(int user, int track);

  /** How much he heard the song, compared to his most heard one. */
  static Wanted share(SparseMatrix plays) {
    float[] most = new float[plays.rows()];
    for (int user = 0; user < most.length; user++) {
      for (int i = plays.start(user); i < plays.end(user); i++) {
        most[user] = Math.max(most[user], plays.value(i));
      }
    }
    return (user, track) -> {
      int from = plays.start(user);
      int to = plays.end(user);
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (plays.column(middle) < track) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      boolean heard = from < plays.end(user) && plays.column(from) == track;
      return heard && most[user] > 0 ? plays.value(from) / most[user] : 0;
    };
  }

  /** How many listeners heard the song, by the logarithm, compared to the most popular one. */
  static Wanted popularity(int[] counts) {
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    double scale = StrictMath.log1p(most);
    return (user, track) -> (float) (StrictMath.log1p(counts[track]) / scale);
  }
}
