package org.songnet.examples;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;

/** Two hundred listeners with play counts: each loves one of four genres and tries others. */
final class MadeUpListeners {

  private static final List<String> GENRES = List.of("rock", "jazz", "folk", "techno");
  private static final int SONGS = 120;

  private MadeUpListeners() {}

  /** Songs {@code rock 0}, {@code jazz 1} … by twelve artists of each genre's own. */
  static Catalog catalog() {
    List<Track> songs = new ArrayList<>();
    for (int i = 0; i < SONGS; i++) {
      String genre = GENRES.get(i % 4);
      songs.add(
          Track.of(genre + " " + i, "Song " + i, genre + " band " + i / 4 % 3)
              .withGenres(List.of(genre)));
    }
    return Catalog.of(songs);
  }

  /** What the listeners {@code listener 0} to {@code listener 199} played, and how often. */
  static Interactions plays() {
    Random random = new Random(1);
    InteractionsBuilder plays = Interactions.over(catalog());
    for (int listener = 0; listener < 200; listener++) {
      BitSet heard = new BitSet();
      while (heard.cardinality() < 14) {
        int song = random.nextInt(SONGS);
        heard.set(random.nextInt(10) < 8 ? song - song % 4 + listener % 4 : song);
      }
      int[] songs = heard.stream().toArray();
      float[] counts = new float[songs.length];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = 1 + random.nextInt(songs[i] % 4 == listener % 4 ? 30 : 3);
      }
      plays.add(new UserId("listener " + listener), songs, counts);
    }
    return plays.build();
  }

  /** Songs by their numbers. */
  static List<TrackId> songs(int... numbers) {
    List<TrackId> ids = new ArrayList<>();
    for (int number : numbers) {
      ids.add(catalog().track(number).id());
    }
    return ids;
  }
}
