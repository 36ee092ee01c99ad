package org.songnet.models.java.rnn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;

/**
 * Sessions from a planted Markov chain: each track is followed by one of three, with probability
 * .7, .2 and .1, so no model can lose less than .802 nats a track.
 */
final class Chain {

  static final double ENTROPY = -(0.7 * Math.log(0.7) + 0.2 * Math.log(0.2) + 0.1 * Math.log(0.1));

  private final int tracks;
  private final Catalog catalog;

  Chain(int tracks) {
    this.tracks = tracks;
    List<Track> all = new ArrayList<>();
    for (int i = 0; i < tracks; i++) {
      all.add(Track.of("t" + i, "track " + i));
    }
    catalog = Catalog.of(all);
  }

  Catalog catalog() {
    return catalog;
  }

  static TrackId id(int track) {
    return new TrackId("t" + track);
  }

  /** The most probable track after another. */
  int favourite(int track) {
    return (track * 5 + 2) % tracks;
  }

  /** Sessions of 2 to 12 tracks. */
  Interactions sessions(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    InteractionsBuilder builder = Interactions.over(catalog);
    for (int i = 0; i < count; i++) {
      int[] session = new int[2 + random.nextInt(11)];
      session[0] = random.nextInt(tracks);
      for (int j = 1; j < session.length; j++) {
        double u = random.nextDouble();
        int step = u < 0.7 ? 0 : u < 0.9 ? 3 : 7;
        session[j] = (favourite(session[j - 1]) + step) % tracks;
      }
      builder.add(new UserId("u" + i), session);
    }
    return builder.build();
  }
}
