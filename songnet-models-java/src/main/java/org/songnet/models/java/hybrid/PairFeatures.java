package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.songnet.models.java.hybrid.Retriever.Retrieved;

/**
 * Describes a listener and a candidate by numbers, those that the data has.
 *
 * <p>For each generator: its score; its rank, the logarithm of one more than how many tracks it
 * likes better of those {@link PairData#notCompared} leaves; and its edge, where the score is
 * between the last (0) and the first (1) of those. Then how many generators would propose the
 * track, and what {@link ListenerTaste} says. All depend on the evidence of a request, not on what
 * it excludes, so that a track has one score.
 */
final class PairFeatures {

  private final List<String> generators;
  private final TrackAttributes attributes;
  private final boolean artists;
  private final boolean genres;
  private final boolean years;
  private final boolean times;
  private final boolean sound;
  private final boolean sessions;
  private final List<String> names;

  PairFeatures(
      List<String> generators,
      TrackAttributes attributes,
      LastHeard lastHeard,
      Sound sound,
      boolean sessions) {
    this.generators = generators;
    this.attributes = attributes;
    this.artists = attributes.haveArtists();
    this.genres = attributes.haveGenres();
    this.years = attributes.haveYears();
    this.times = lastHeard.isKnown();
    this.sound = sound.isKnown();
    this.sessions = sessions;
    this.names = List.copyOf(names());
  }

  private List<String> names() {
    List<String> all = new ArrayList<>();
    for (String generator : generators) {
      all.add(generator + " score");
      all.add(generator + " rank");
      all.add(generator + " edge");
    }
    all.addAll(
        List.of("proposers", "popularity", "more popular than usual", "tracks known", "heard"));
    addIf(artists, all, "artist affinity", "artist just heard");
    addIf(sessions, all, "songs ago");
    addIf(genres, all, "genre affinity");
    addIf(years, all, "release year", "newer than usual");
    addIf(times, all, "days ago");
    addIf(sound, all, "sound distance");
    return all;
  }

  private static void addIf(boolean wanted, List<String> all, String... some) {
    if (wanted) {
      all.addAll(List.of(some));
    }
  }

  /** Where in a row the score of a generator is. */
  static int score(int generator) {
    return 3 * generator;
  }

  /** The names of the numbers, in order. */
  List<String> all() {
    return names;
  }

  /**
   * The numbers of a candidate.
   *
   * @param candidate its index among those retrieved
   */
  float[] row(Retrieved retrieved, int candidate, ListenerTaste taste) {
    Row row = new Row(names.size());
    int track = retrieved.tracks()[candidate];
    int proposers = 0;
    for (int model = 0; model < generators.size(); model++) {
      float score = retrieved.scores()[model][candidate];
      float[] best = retrieved.best()[model];
      int rank = better(best, score);
      proposers += rank < best.length ? 1 : 0;
      row.add(score);
      row.add(Math.log1p(rank));
      row.add(edge(best, score));
    }
    row.add(proposers);
    row.add(attributes.plays(track));
    row.add(taste.morePopular(track));
    row.add(Math.log1p(taste.size()));
    row.add(taste.heard(track));
    row.addIf(artists, () -> taste.artists(track));
    row.addIf(artists, () -> taste.justHeard(track));
    row.addIf(sessions, () -> taste.songsAgo(track));
    row.addIf(genres, () -> taste.genres(track));
    row.addIf(years, () -> attributes.year(track));
    row.addIf(years, () -> taste.newer(track));
    row.addIf(times, () -> taste.daysAgo(track));
    row.addIf(sound, () -> taste.soundDistance(track));
    return row.values;
  }

  /** How many falling scores are above one. */
  private static int better(float[] falling, float score) {
    int low = 0;
    int high = falling.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (falling[middle] > score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double edge(float[] falling, float score) {
    if (falling.length == 0) {
      return 0;
    }
    float last = falling[falling.length - 1];
    float span = falling[0] - last;
    return span > 0 ? (score - last) / span : 0;
  }

  /** Numbers one after another; an infinite one is taken for missing. */
  private static final class Row {

    private final float[] values;
    private int size;

    Row(int length) {
      values = new float[length];
    }

    void add(double value) {
      values[size++] = Double.isInfinite(value) ? Float.NaN : (float) value;
    }

    void addIf(boolean wanted, DoubleSupplier value) {
      if (wanted) {
        add(value.getAsDouble());
      }
    }
  }
}
