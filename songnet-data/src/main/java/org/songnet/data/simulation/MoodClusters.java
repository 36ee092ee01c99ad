package org.songnet.data.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Finds moods: groups of equal size of tracks that sound alike.
 *
 * <p>k-means with the seeding of Arthur and Vassilvitskii, "k-means++: The Advantages of Careful
 * Seeding" (SODA 2007), finds the centres. Then the closest pairs of a centre and a track go
 * together first, until each mood is full.
 */
final class MoodClusters {

  private static final int ROUNDS = 25;

  private final double[][] points;
  private final double[][] centres;

  /**
   * Finds the centres.
   *
   * @param points one row for each track, on scales that can be compared
   */
  MoodClusters(double[][] points, int moods, Random random) {
    this.points = points;
    centres = new double[moods][];
    seed(random);
    for (int round = 0; round < ROUNDS; round++) {
      moveCentres();
    }
  }

  private void seed(Random random) {
    double[] distances = new double[points.length];
    Arrays.fill(distances, 1);
    for (int mood = 0; mood < centres.length; mood++) {
      // A centre on every different point already: any point will do.
      boolean allZero = Arrays.stream(distances).allMatch(distance -> distance == 0);
      int chosen = allZero ? random.nextInt(points.length) : new Weights(distances).draw(random);
      centres[mood] = points[chosen].clone();
      for (int i = 0; i < points.length; i++) {
        double distance = squaredDistance(points[i], centres[mood]);
        distances[i] = mood == 0 ? distance : Math.min(distances[i], distance);
      }
    }
  }

  private void moveCentres() {
    double[][] sums = new double[centres.length][centres[0].length];
    int[] counts = new int[centres.length];
    for (double[] point : points) {
      int nearest = nearest(point);
      counts[nearest]++;
      for (int d = 0; d < point.length; d++) {
        sums[nearest][d] += point[d];
      }
    }
    for (int mood = 0; mood < centres.length; mood++) {
      for (int d = 0; d < centres[mood].length && counts[mood] > 0; d++) {
        centres[mood][d] = sums[mood][d] / counts[mood];
      }
    }
  }

  private int nearest(double[] point) {
    int nearest = 0;
    for (int mood = 1; mood < centres.length; mood++) {
      if (squaredDistance(point, centres[mood]) < squaredDistance(point, centres[nearest])) {
        nearest = mood;
      }
    }
    return nearest;
  }

  /**
   * The moods around a ring, so that neighbours sound alike.
   *
   * <p>Begins with the mood that is lowest in a dimension and goes on to the nearest one not yet
   * there.
   */
  int[] ring(int dimension) {
    List<Integer> left = new ArrayList<>();
    for (int mood = 0; mood < centres.length; mood++) {
      left.add(mood);
    }
    Comparator<Integer> lowest = Comparator.comparingDouble(mood -> centres[mood][dimension]);
    int[] ring = new int[centres.length];
    for (int i = 0; i < ring.length; i++) {
      double[] last = centres[i == 0 ? 0 : ring[i - 1]];
      Comparator<Integer> nearest =
          Comparator.comparingDouble(mood -> squaredDistance(centres[mood], last));
      Integer next = left.stream().min(i == 0 ? lowest : nearest).orElseThrow();
      left.remove(next);
      ring[i] = next;
    }
    return ring;
  }

  /** The points of each mood, nearest to its centre first, none in two moods. */
  int[][] members(int size) {
    record Pair(double distance, int mood, int point) {}
    List<Pair> pairs = new ArrayList<>(points.length * centres.length);
    for (int point = 0; point < points.length; point++) {
      for (int mood = 0; mood < centres.length; mood++) {
        pairs.add(new Pair(squaredDistance(points[point], centres[mood]), mood, point));
      }
    }
    // Stable, so equal distances stay in the order of the points.
    pairs.sort(Comparator.comparingDouble(Pair::distance));
    int[][] members = new int[centres.length][size];
    int[] counts = new int[centres.length];
    boolean[] taken = new boolean[points.length];
    for (Pair pair : pairs) {
      if (!taken[pair.point] && counts[pair.mood] < size) {
        taken[pair.point] = true;
        members[pair.mood][counts[pair.mood]++] = pair.point;
      }
    }
    return members;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (a[d] - b[d]) * (a[d] - b[d]);
    }
    return sum;
  }
}
