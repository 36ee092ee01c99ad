package org.songnet.eval;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What lists of recommended tracks are like, beyond whether they are right.
 *
 * <p>Means of a value of each track ({@link #popularity}, {@link #novelty}) are exact means over
 * the orders of tied tracks, as {@link RankMetric} has them. The others depend on which tracks
 * stand together: for them each user's ties get one random order, from a seed of its own, the same
 * in every run. Immutable.
 */
public final class ListMetric {

  /** Steck's α: how much of what was heard is mixed into what is recommended. */
  private static final double SMOOTHING = .01;

  /** What a match of the artist alone is worth in the RecSys Challenge 2018. */
  private static final double ARTIST_MATCH = .25;

  private final String name;
  private final int k;
  private final ToDoubleFunction<UserList> value;
  private final boolean coverage;

  private ListMetric(String name, int k, ToDoubleFunction<UserList> value, boolean coverage) {
    this.name = name;
    this.k = k;
    this.value = value;
    this.coverage = coverage;
  }

  private static ListMetric at(int k, String name, ToDoubleFunction<UserList> value) {
    return new ListMetric(name + "@" + requirePositive(k), k, value, false);
  }

  private static int requirePositive(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be positive: " + k);
    }
    return k;
  }

  /**
   * Catalog coverage: the share of the catalog that is among the first {@code k} of at least one
   * user. A figure of all users at once, without an interval.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static ListMetric coverage(int k) {
    return new ListMetric("coverage@" + requirePositive(k), k, list -> Double.NaN, true);
  }

  /**
   * Average recommendation popularity: how many users heard a track in training, on average over
   * the first {@code k} (Yin et al., "Challenging the long tail recommendation", VLDB 2012).
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static ListMetric popularity(int k) {
    return at(k, "popularity", list -> list.meanOfFirst(k, list.facts().popularity()));
  }

  /**
   * Novelty: the mean self-information of the first {@code k} in bits, {@code log2(users /
   * listeners)} (Zhou et al., PNAS 107(10), 2010); a track nobody heard in training counts as heard
   * by one.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static ListMetric novelty(int k) {
    return at(k, "novelty", list -> list.meanOfFirst(k, list.facts().selfInformation()));
  }

  /**
   * Intra-list diversity: the mean over all pairs of the first {@code k} of one less their
   * similarity, the cosine of the sets of their listeners in training (Zhang and Hurley, RecSys
   * 2008). Undefined for lists of one track.
   *
   * @throws IllegalArgumentException if {@code k} is less than 2
   */
  public static ListMetric diversity(int k) {
    if (k < 2) {
      throw new IllegalArgumentException("k must be at least 2, a pair: " + k);
    }
    return at(k, "diversity", list -> diversity(list.first(k), list.facts()));
  }

  private static double diversity(int[] tracks, TrackFacts facts) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < tracks.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += 1 - facts.similarity(tracks[i], tracks[j]);
        pairs++;
      }
    }
    return sum / pairs;
  }

  /**
   * Artist diversity: how many different main artists the first {@code k} have, over the length of
   * the list; tracks of unknown artists count as of different ones.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static ListMetric artistDiversity(int k) {
    return at(
        k,
        "artist-diversity",
        list -> {
          int[] tracks = list.first(k);
          return (double) artists(tracks, list.facts()).size() / tracks.length;
        });
  }

  /**
   * Miscalibration: how far the genres of the first {@code k} are from those of the user's training
   * tracks, 0 where they are the same (Steck, "Calibrated recommendations", RecSys 2018).
   *
   * <p>The Kullback-Leibler divergence in nats of {@code p(g|u)}, the genres heard, from {@code
   * q̃(g|u) = (1 − α) q(g|u) + α p(g|u)} with α = .01, the genres recommended; each track counts
   * one, shared equally by its genres. Undefined where either has no genre.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static ListMetric miscalibration(int k) {
    return at(
        k,
        "miscalibration",
        list ->
            divergence(
                list.facts().genreShares(list.heard()), list.facts().genreShares(list.first(k))));
  }

  private static double divergence(double[] heard, double[] recommended) {
    if (heard.length == 0 || recommended.length == 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (int genre = 0; genre < heard.length; genre++) {
      double p = heard[genre];
      double q = (1 - SMOOTHING) * recommended[genre] + SMOOTHING * p;
      sum += p == 0 ? 0 : p * Math.log(p / q);
    }
    return sum;
  }

  /**
   * R-precision with a quarter of a point for artists (RecSys Challenge 2018): of the first R
   * tracks, where R are right, those that are right, and a quarter for each different main artist
   * of right tracks, over R.
   */
  public static ListMetric artistRPrecision() {
    return new ListMetric("R-precision-artists", 1, ListMetric::artistRPrecision, false);
  }

  private static double artistRPrecision(UserList list) {
    int[] targets = list.targets();
    int[] tracks = list.first(targets.length);
    long right =
        Arrays.stream(tracks).filter(track -> Arrays.binarySearch(targets, track) >= 0).count();
    Set<Integer> artists = artists(tracks, list.facts());
    artists.retainAll(artists(targets, list.facts()));
    return (right + ARTIST_MATCH * artists.size()) / targets.length;
  }

  private static Set<Integer> artists(int[] tracks, TrackFacts facts) {
    Set<Integer> artists = new HashSet<>();
    for (int track : tracks) {
      artists.add(facts.artist(track));
    }
    return artists;
  }

  /** The name with its cutoff, such as {@code novelty@10}. */
  public String name() {
    return name;
  }

  /** How many tracks of a list it looks at, unless it asks for as many as are right. */
  int k() {
    return k;
  }

  /** Whether it is a figure of all users at once: {@link #ofAll} instead of {@link #of}. */
  boolean isOfAll() {
    return coverage;
  }

  /** The value for one user, {@code NaN} where it is undefined. */
  double of(UserList list) {
    return value.applyAsDouble(list);
  }

  /** The value for all users. */
  double ofAll(Iterable<int[]> lists, int catalogSize) {
    BitSet recommended = new BitSet(catalogSize);
    for (int[] list : lists) {
      for (int i = 0; i < Math.min(k, list.length); i++) {
        recommended.set(list[i]);
      }
    }
    return (double) recommended.cardinality() / catalogSize;
  }

  @Override
  public String toString() {
    return name;
  }
}
