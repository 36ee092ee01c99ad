package org.songnet.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Track;
import org.songnet.UserId;

/**
 * Who heard what by power laws: the user of rank r in proportion to {@code r^-0.6}, the track of
 * rank r to {@code r^-0.8}.
 */
final class FactorisationData {

  private FactorisationData() {}

  /** Draws until there are so many different pairs; always the same ones. */
  static Interactions of(int users, int tracks, int pairs) {
    List<Track> all = new ArrayList<>(tracks);
    for (int track = 0; track < tracks; track++) {
      all.add(Track.of("track:" + track, ""));
    }
    InteractionsBuilder builder = Interactions.over(Catalog.of(all));
    long[] keys = keys(users, tracks, pairs);
    for (int from = 0, to = 0; from < pairs; from = to) {
      long user = keys[from] / tracks;
      while (to < pairs && keys[to] / tracks == user) {
        to++;
      }
      int[] heard = Arrays.stream(keys, from, to).mapToInt(key -> (int) (key % tracks)).toArray();
      builder.add(new UserId("user:" + user), heard);
    }
    return builder.build();
  }

  /** {@code user · tracks + track} of each pair, ascending. */
  private static long[] keys(int users, int tracks, int pairs) {
    SplittableRandom random = new SplittableRandom(1);
    long[] keys = new long[pairs];
    int different = 0;
    while (different < pairs) {
      for (int i = different; i < pairs; i++) {
        long user = rank(users, .6, random);
        keys[i] = user * tracks + rank(tracks, .8, random);
      }
      Arrays.sort(keys);
      different = 0;
      for (int i = 0; i < pairs; i++) {
        if (i == 0 || keys[i] != keys[i - 1]) {
          keys[different++] = keys[i];
        }
      }
    }
    return keys;
  }

  /** The distribution of {@code r^-exponent} over ranks, as if ranks were continuous. */
  private static int rank(int count, double exponent, SplittableRandom random) {
    return (int) (count * Math.pow(random.nextDouble(), 1 / (1 - exponent)));
  }
}
