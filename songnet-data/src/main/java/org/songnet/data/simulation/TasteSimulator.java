package org.songnet.data.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Listen;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;

/**
 * Plants a taste in a listener over any catalog with features and genres; see {@link
 * SimulatedTaste}.
 *
 * <p>The same configuration, catalog and features give the same listener on every JVM. Stateless
 * and safe for concurrent use.
 */
public final class TasteSimulator {

  /** Who listens, in every simulated history. */
  public static final UserId LISTENER = new UserId("simulated listener");

  private static final double CLEARNESS = 4;
  private static final int LOVED_PLACES = 3;
  private static final Duration USUAL_LENGTH = Duration.ofSeconds(210);
  private static final Instant BEGINNING = Instant.parse("2024-01-01T08:00:00Z");
  private static final int MOST_PLAYS = 30;

  private final TasteSimulationConfig config;

  /** Makes a simulator of one listener. */
  public TasteSimulator(TasteSimulationConfig config) {
    this.config = config;
  }

  /**
   * Lets the listener listen.
   *
   * @param catalog all there is to hear; a track's first genre is its genre
   * @param features where tracks lie in feature space; unknown values count as average
   * @throws IllegalArgumentException if the catalog has fewer tracks than are to be heard
   */
  public SimulatedTaste simulate(Catalog catalog, FeatureExtractor features) {
    if (catalog.size() < config.heardTracks()) {
      throw new IllegalArgumentException(
          "catalog must have the %d tracks that are to be heard: %d"
              .formatted(config.heardTracks(), catalog.size()));
    }
    Random random = Streams.TASTE.random(config.seed());
    int[] all = IntStream.range(0, catalog.size()).toArray();
    double[][] points = FeatureScales.standardised(catalog, features, all);
    Map<String, Double> genres = affinities(catalog, TasteSimulator::genre, random);
    double[] taste = taste(catalog, points, genres, random);
    double[] habits = habits(taste, points, random);
    double[] probabilities = likeProbabilities(taste);
    boolean[] likes = new boolean[taste.length];
    for (int i = 0; i < likes.length; i++) {
      likes[i] = random.nextDouble() < probabilities[i];
    }
    List<TrackId> playlist = new ArrayList<>();
    List<Listen> listens = new ArrayList<>();
    for (int track : heard(catalog, genres, habits, random)) {
      listen(catalog.track(track), habits[track], listens, random);
      if (random.nextDouble() < sigmoid(1.5 * habits[track] - 1)) {
        playlist.add(catalog.track(track).id());
      }
    }
    return new SimulatedTaste(catalog, probabilities, likes, inOrder(listens, random), playlist);
  }

  private static String genre(Track track) {
    return track.genres().isEmpty() ? "" : track.genres().get(0);
  }

  private static String artist(Track track) {
    return track.artists().isEmpty() ? "" : track.artists().get(0);
  }

  private interface NameOf {
    String name(Track track);
  }

  private static Map<String, Double> affinities(Catalog catalog, NameOf names, Random random) {
    Map<String, Double> affinities = new HashMap<>();
    for (int i = 0; i < catalog.size(); i++) {
      affinities.computeIfAbsent(names.name(catalog.track(i)), name -> random.nextGaussian());
    }
    return affinities;
  }

  private static double[] taste(
      Catalog catalog, double[][] points, Map<String, Double> genres, Random random) {
    Map<String, Double> artists = affinities(catalog, TasteSimulator::artist, random);
    double[] direction = direction(points[0].length, random);
    double[][] loved = new double[LOVED_PLACES][];
    for (int i = 0; i < loved.length; i++) {
      loved[i] = points[random.nextInt(points.length)];
    }
    return standardised(
        points,
        track -> {
          double worth = dot(direction, points[track]);
          for (double[] place : loved) {
            double distance = squaredDistance(place, points[track]) / place.length;
            worth += 2 * StrictMath.exp(-2 * distance);
          }
          worth += .7 * genres.getOrDefault(genre(catalog.track(track)), 0.0);
          return worth + .4 * artists.getOrDefault(artist(catalog.track(track)), 0.0);
        });
  }

  private double[] habits(double[] taste, double[][] points, Random random) {
    double[] direction = direction(points[0].length, random);
    double[] any = standardised(points, track -> dot(direction, points[track]));
    double shared = dot(any, taste) / any.length;
    double[] alien = standardised(points, track -> any[track] - shared * taste[track]);
    return standardised(
        points, track -> (1 - config.habit()) * taste[track] + config.habit() * alien[track]);
  }

  private static double[] direction(int dimensions, Random random) {
    double[] direction = new double[dimensions];
    double squares = 0;
    for (int i = 0; i < dimensions; i++) {
      direction[i] = random.nextGaussian();
      squares += direction[i] * direction[i];
    }
    double length = Math.sqrt(squares);
    return Arrays.stream(direction).map(part -> part / length).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }

  private interface WorthOf {
    double worth(int track);
  }

  private static double[] standardised(double[][] points, WorthOf worth) {
    double[] values = new double[points.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = worth.worth(i);
      sum += values[i];
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / values.length);
    return Arrays.stream(values)
        .map(value -> deviation == 0 ? 0 : (value - mean) / deviation)
        .toArray();
  }

  /** Shifts the taste until the right share is liked on average. */
  private double[] likeProbabilities(double[] taste) {
    double low = -50;
    double high = 50;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      double mean =
          Arrays.stream(taste).map(u -> sigmoid(CLEARNESS * (u - middle))).average().orElseThrow();
      if (mean > config.likedShare()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double cut = low;
    return Arrays.stream(taste).map(u -> sigmoid(CLEARNESS * (u - cut))).toArray();
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  /** Draws tracks, none twice: each genre as the listener met it, whatever its size. */
  private List<Integer> heard(
      Catalog catalog, Map<String, Double> affinities, double[] habits, Random random) {
    Map<String, Integer> sizes = new HashMap<>();
    for (int i = 0; i < habits.length; i++) {
      sizes.merge(genre(catalog.track(i)), 1, Integer::sum);
    }
    Map<String, Double> met = new HashMap<>();
    double[] turns = new double[habits.length];
    for (int i = 0; i < turns.length; i++) {
      String genre = genre(catalog.track(i));
      double share =
          met.computeIfAbsent(
              genre,
              name ->
                  StrictMath.exp(affinities.getOrDefault(name, 0.0) + 1.5 * random.nextGaussian())
                      / sizes.getOrDefault(name, 1));
      // The track with the smallest waiting time comes first (Efraimidis and Spirakis 2006).
      turns[i] =
          -StrictMath.log(1 - random.nextDouble()) / (share * StrictMath.exp(.5 * habits[i]));
    }
    return IntStream.range(0, turns.length)
        .boxed()
        .sorted(Comparator.comparingDouble(track -> turns[track]))
        .limit(config.heardTracks())
        .toList();
  }

  private static void listen(Track track, double habit, List<Listen> listens, Random random) {
    double wanted = -StrictMath.log(1 - random.nextDouble()) * StrictMath.exp(.7 * habit);
    int plays = 1 + (int) Math.min(MOST_PLAYS - 1, 2 * wanted);
    Duration full = track.duration().orElse(USUAL_LENGTH);
    for (int play = 0; play < plays; play++) {
      boolean skipped = random.nextDouble() > sigmoid(1 + 1.5 * habit);
      Duration played =
          skipped ? Duration.ofMillis((long) (full.toMillis() * random.nextDouble() / 2)) : full;
      listens.add(
          new Listen(LISTENER, track.id(), BEGINNING, played, skipped ? Skip.YES : Skip.NO));
    }
  }

  /** Shuffles the plays and gives them times, twenty a day. */
  private static List<Listen> inOrder(List<Listen> listens, Random random) {
    Collections.shuffle(listens, random);
    List<Listen> timed = new ArrayList<>();
    for (int i = 0; i < listens.size(); i++) {
      Listen play = listens.get(i);
      Instant end =
          BEGINNING.plus(Duration.ofDays(i / 20)).plus(Duration.ofMinutes(10L * (i % 20)));
      timed.add(
          new Listen(
              play.user(), play.track(), end.plus(play.played()), play.played(), play.skip()));
    }
    return timed;
  }
}
