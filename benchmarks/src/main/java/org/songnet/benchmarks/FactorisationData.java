package org.songnet.benchmarks;

import java.util.ArrayList;
import java.util.BitSet;
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
    SplittableRandom random = new SplittableRandom(1);
    List<BitSet> heard = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      heard.add(new BitSet());
    }
    int drawn = 0;
    while (drawn < pairs) {
      BitSet user = heard.get(rank(users, .6, random));
      int track = rank(tracks, .8, random);
      drawn += user.get(track) ? 0 : 1;
      user.set(track);
    }
    List<Track> all = new ArrayList<>();
    for (int track = 0; track < tracks; track++) {
      all.add(Track.of("track:" + track, ""));
    }
    InteractionsBuilder builder = Interactions.over(Catalog.of(all));
    for (int user = 0; user < users; user++) {
      if (!heard.get(user).isEmpty()) {
        builder.add(new UserId("user:" + user), heard.get(user).stream().toArray());
      }
    }
    return builder.build();
  }

  /** The distribution of {@code r^-exponent} over ranks, as if ranks were continuous. */
  private static int rank(int count, double exponent, SplittableRandom random) {
    return (int) (count * Math.pow(random.nextDouble(), 1 / (1 - exponent)));
  }
}
