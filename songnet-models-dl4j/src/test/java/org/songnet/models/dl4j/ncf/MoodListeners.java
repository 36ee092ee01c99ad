package org.songnet.models.dl4j.ncf;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Track;
import org.songnet.UserId;

/**
 * Listeners who like one of four moods best and hear the others, too; nine audio features from 0 to
 * 1 hold the mood, among much else.
 */
final class MoodListeners implements FeatureExtractor {

  static final int MOODS = 4;
  private static final int TRACKS = 400;
  private static final int LISTENERS = 60;
  private static final int HEARD = 80;
  private static final int FEATURES = 9;

  private final float[][] features = new float[TRACKS][FEATURES];

  MoodListeners() {
    SplittableRandom random = new SplittableRandom(11);
    for (int track = 0; track < TRACKS; track++) {
      double loudness = .2 + .7 * random.nextDouble();
      for (int i = 0; i < FEATURES; i++) {
        double mood = i % MOODS == track % MOODS ? .04 : 0;
        features[track][i] = (float) (loudness + mood + .04 * random.nextDouble());
      }
    }
  }

  @Override
  public List<String> names() {
    return IntStream.range(0, FEATURES).mapToObj(i -> "feature" + i).toList();
  }

  @Override
  public float[] extract(Track track) {
    return features[Integer.parseInt(track.title())].clone();
  }

  /** What they heard: half of it of their mood, the other half of any. */
  static Interactions heard() {
    List<Track> tracks = new ArrayList<>();
    for (int track = 0; track < TRACKS; track++) {
      tracks.add(Track.of("t" + track, Integer.toString(track), "artist"));
    }
    SplittableRandom random = new SplittableRandom(12);
    InteractionsBuilder heard = Interactions.over(Catalog.of(tracks));
    for (int user = 0; user < LISTENERS; user++) {
      TreeSet<Integer> some = new TreeSet<>();
      while (some.size() < HEARD) {
        int track = random.nextInt(TRACKS);
        boolean own = track % MOODS == user % MOODS;
        if (own || random.nextInt(3) == 0) {
          some.add(track);
        }
      }
      heard.add(new UserId("u" + user), some.stream().mapToInt(Integer::intValue).toArray());
    }
    return heard.build();
  }
}
