package org.songnet.models.java.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Track;
import org.songnet.UserId;

/** Listeners of two tastes, some of whom hear much; tracks few of which are heard often. */
final class PowerLaw {

  private PowerLaw() {}

  /** Tracks of even and odd index are of two genres; user u hears one of them nine times of ten. */
  static Interactions plays(int users, int tracks, long seed) {
    Random random = new Random(seed);
    List<Track> all = new ArrayList<>();
    for (int i = 0; i < tracks; i++) {
      all.add(Track.of("t" + i, ""));
    }
    InteractionsBuilder builder = Interactions.over(Catalog.of(all));
    int half = tracks / 2;
    for (int user = 0; user < users; user++) {
      int count = Math.max(3, half / (user + 1));
      TreeMap<Integer, Float> heard = new TreeMap<>();
      for (int i = 0; i < count; i++) {
        int genre = random.nextInt(10) == 0 ? 1 - user % 2 : user % 2;
        double share = random.nextDouble();
        int track = 2 * (int) (share * share * half) + genre;
        int plays = 1 + random.nextInt(50);
        heard.put(track, (float) plays);
      }
      float[] weights = new float[heard.size()];
      int at = 0;
      for (float weight : heard.values()) {
        weights[at++] = weight;
      }
      builder.add(
          new UserId("u" + user),
          heard.keySet().stream().mapToInt(Integer::intValue).toArray(),
          weights);
    }
    return builder.build();
  }
}
