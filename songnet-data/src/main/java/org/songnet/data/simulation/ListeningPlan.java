package org.songnet.data.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.TrackId;

/**
 * The habits of a simulated listener: all that is planted, nothing else is there to learn.
 *
 * <p><b>Songs.</b> The listener knows {@code songsPerMood} songs of each of {@code moods} moods. A
 * mood is a cluster in feature space; moods stand around a ring, neighbours alike. Within a mood,
 * songs near the cluster's centre tend to be liked best, and the k-th best liked is played in
 * proportion to {@code k^-favouriteExponent}. The first three of each mood are its favourites; each
 * favourite has a successor, any other song.
 *
 * <p><b>Sessions.</b> One in most mornings, afternoons and evenings, four times out of five
 * beginning in the moods of that part of the day: a third of the ring each. A session goes on one
 * of {@code journeys} journeys, all equally likely: it hears {@code songsPerStop} songs of a mood,
 * then goes on around the ring, by one mood on the first journey, by two on the second, and so on.
 *
 * <p><b>The next play</b>, p being the play before it in the session, is
 *
 * <ol>
 *   <li>if p is a favourite, its successor, with {@code successorProbability}; else
 *   <li>p once more, with {@code repeatProbability}; else
 *   <li>a detour, any song the listener knows, as liked, with {@code detourProbability}; else
 *   <li>a song of the mood the journey has come to, as liked, but not p. If the listener hears it
 *       out, the journey takes a step; after a skip it waits.
 * </ol>
 *
 * <p><b>Skips.</b> Songs far from the centre of a mood are skipped more often, and detours more
 * than other plays. Most skips last 2 to 25 seconds; every tenth is recorded as 0.
 *
 * <p><b>What can be learnt.</b> After one song of a mood, the next one is of the same mood or of as
 * many others as there are journeys: one song tells the mood but neither the journey nor the place
 * in the stop. Two stops tell both. So a model that looks at the last song alone stays well below
 * one that remembers the session, even if it is told the moods. Most pairs of songs are heard once
 * or never, so the moods must be learnt to go beyond counting. {@link #oracle} is the best possible
 * predictor. With the default configuration, fitted on the first four fifths of the sessions and
 * measured on the last, hit@10 is .13 for popularity, .26 for counts of what follows a mood, .27
 * for a first-order Markov chain of songs, .36 for counts of what follows four moods, and .51 for
 * the oracle. In the control, {@link SimulationConfig#withoutOrder}, there are no successors and no
 * repeats, step 4 takes a song of any mood, and nothing predicts better than popularity.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class ListeningPlan {

  private static final int FAVOURITES_PER_MOOD = 3;
  private static final long SHORTEST_SONG_SECONDS = 60;
  private static final long LONGEST_SONG_SECONDS = 600;
  private static final int UNKNOWN = -1;

  private final SimulationConfig config;
  private final Catalog catalog;
  private final MoodPath path;
  private final Weights liking;
  private final int[][] songs;
  private final int[] moods;
  private final int[] ranks;
  private final int[] successors;
  private final double[] skipProbabilities;

  private ListeningPlan(SimulationConfig config, Catalog catalog, int[][] closest, Random random) {
    this.config = config;
    this.catalog = catalog;
    path = MoodPath.of(config);
    liking = Weights.zipf(config.songsPerMood(), config.favouriteExponent());
    songs = new int[closest.length][];
    moods = filled(catalog.size());
    ranks = filled(catalog.size());
    successors = filled(catalog.size());
    skipProbabilities = new double[catalog.size()];
    for (int mood = 0; mood < closest.length; mood++) {
      songs[mood] = inOrderOfLiking(closest[mood], random);
      for (int rank = 0; rank < songs[mood].length; rank++) {
        moods[songs[mood][rank]] = mood;
        ranks[songs[mood][rank]] = rank;
        double remoteness = (double) rank / songs[mood].length;
        skipProbabilities[closest[mood][rank]] = .03 + .25 * remoteness;
      }
    }
    for (int[] ofMood : songs) {
      for (int rank = 0; rank < FAVOURITES_PER_MOOD; rank++) {
        successors[ofMood[rank]] = successor(ofMood[rank], random);
      }
    }
  }

  /**
   * Makes the plan of a listener.
   *
   * @param catalog what the listener may know: tracks of one to ten minutes, or of unknown length
   * @param features where tracks lie in feature space; unknown values count as average
   * @throws IllegalArgumentException if the catalog has too few tracks of that length
   */
  static ListeningPlan make(
      SimulationConfig config, Catalog catalog, FeatureExtractor features, Random random) {
    int[] candidates = candidates(catalog);
    int wanted = config.moods() * config.songsPerMood();
    if (candidates.length < wanted) {
      throw new IllegalArgumentException(
          "catalog must have %d tracks of one to ten minutes for %d moods of %d songs: %d"
              .formatted(wanted, config.moods(), config.songsPerMood(), candidates.length));
    }
    double[][] points = FeatureScales.standardised(catalog, features, candidates);
    MoodClusters clusters = new MoodClusters(points, config.moods(), random);
    int[] ring = clusters.ring(Math.max(0, features.names().indexOf("energy")));
    int[][] members = clusters.members(config.songsPerMood());
    int[][] closest = new int[ring.length][];
    for (int mood = 0; mood < ring.length; mood++) {
      closest[mood] = Arrays.stream(members[ring[mood]]).map(point -> candidates[point]).toArray();
    }
    return new ListeningPlan(config, catalog, closest, random);
  }

  private static int[] candidates(Catalog catalog) {
    return IntStream.range(0, catalog.size())
        .filter(
            index ->
                catalog
                    .track(index)
                    .duration()
                    .map(
                        duration ->
                            duration.toSeconds() >= SHORTEST_SONG_SECONDS
                                && duration.toSeconds() <= LONGEST_SONG_SECONDS)
                    .orElse(true))
        .toArray();
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, UNKNOWN);
    return array;
  }

  /** The closest tend to come first, but not strictly. */
  private static int[] inOrderOfLiking(int[] closest, Random random) {
    record Liked(int song, double remoteness) {}
    List<Liked> liked = new ArrayList<>();
    for (int place = 0; place < closest.length; place++) {
      liked.add(new Liked(closest[place], (place + 1) * (.5 + random.nextDouble())));
    }
    liked.sort(Comparator.comparingDouble(Liked::remoteness));
    return liked.stream().mapToInt(Liked::song).toArray();
  }

  private int successor(int favourite, Random random) {
    int successor;
    do {
      successor = songs[random.nextInt(songs.length)][random.nextInt(songs[0].length)];
    } while (successor == favourite);
    return successor;
  }

  /** The configuration the plan was made by. */
  public SimulationConfig config() {
    return config;
  }

  /** The tracks the listener chose from. */
  public Catalog catalog() {
    return catalog;
  }

  /** The songs of a mood, best liked first; moods are numbered from 0 around the ring. */
  public List<TrackId> songs(int mood) {
    List<TrackId> ids = new ArrayList<>();
    for (int song : songs[mood]) {
      ids.add(catalog.track(song).id());
    }
    return Collections.unmodifiableList(ids);
  }

  /** The mood of a song; empty when the listener does not know it. */
  public OptionalInt mood(TrackId song) {
    OptionalInt index = catalog.indexOf(song);
    return index.isPresent() && moods[index.getAsInt()] != UNKNOWN
        ? OptionalInt.of(moods[index.getAsInt()])
        : OptionalInt.empty();
  }

  /** What a favourite is often followed by; empty when the song is not a favourite. */
  public Optional<TrackId> successor(TrackId song) {
    OptionalInt index = catalog.indexOf(song);
    return index.isPresent() && successors[index.getAsInt()] != UNKNOWN
        ? Optional.of(catalog.track(successors[index.getAsInt()]).id())
        : Optional.empty();
  }

  /** The best possible predictor of the next play: it knows this plan, but not the journey. */
  public PlanOracle oracle() {
    return new PlanOracle(this);
  }

  MoodPath path() {
    return path;
  }

  boolean knows(int song) {
    return moods[song] != UNKNOWN;
  }

  int mood(int song) {
    return moods[song];
  }

  int song(int mood, int rank) {
    return songs[mood][rank];
  }

  /** How songs of a mood are liked, by rank. */
  Weights liking() {
    return liking;
  }

  /** How likely a song is among the songs of its mood. */
  double liking(int song) {
    return liking.probability(ranks[song]);
  }

  boolean isFavourite(int song) {
    return successors[song] != UNKNOWN;
  }

  int successor(int song) {
    return successors[song];
  }

  /** How likely the listener skips a song; on detours more. */
  double skipProbability(int song, boolean detour) {
    return Math.min(1, skipProbabilities[song] + (detour ? .3 : 0));
  }
}
