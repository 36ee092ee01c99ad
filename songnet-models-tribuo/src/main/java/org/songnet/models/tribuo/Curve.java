package org.songnet.models.tribuo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A rising, piecewise linear function from what a model says to log-odds; beyond its ends it goes
 * on with the slopes given.
 *
 * <p>Platt's curve is one line, isotonic regression many pieces that end level.
 */
final class Curve {

  /** The line that changes nothing. */
  static final Curve IDENTITY = line(1, 0);

  private static final double SMALLEST = 1e-3;
  private static final int MOST_STEPS = 100;

  private final float[] from;
  private final float[] to;
  private final float slope;

  /**
   * Takes points.
   *
   * @param from ascending, at least one
   * @param to not descending
   * @param slope before the first and after the last point
   */
  Curve(float[] from, float[] to, float slope) {
    this.from = from;
    this.to = to;
    this.slope = slope;
  }

  private static Curve line(double slope, double atZero) {
    return new Curve(new float[] {0}, new float[] {(float) atZero}, (float) slope);
  }

  double at(double x) {
    int last = from.length - 1;
    if (x <= from[0]) {
      return to[0] + slope * (x - from[0]);
    } else if (x >= from[last]) {
      return to[last] + slope * (x - from[last]);
    }
    int next = Arrays.binarySearch(from, (float) x);
    next = next < 0 ? -next - 1 : next;
    next = Math.max(1, Math.min(last, next));
    double share = (x - from[next - 1]) / (from[next] - from[next - 1]);
    return to[next - 1] + share * (to[next] - to[next - 1]);
  }

  /** Points and slope in one array: {@code from, to} of each point, then the slope. */
  float[] numbers() {
    float[] numbers = new float[2 * from.length + 1];
    for (int i = 0; i < from.length; i++) {
      numbers[2 * i] = from[i];
      numbers[2 * i + 1] = to[i];
    }
    numbers[2 * from.length] = slope;
    return numbers;
  }

  static Curve ofNumbers(float[] numbers) {
    float[] from = new float[numbers.length / 2];
    float[] to = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = numbers[2 * i];
      to[i] = numbers[2 * i + 1];
    }
    return new Curve(from, to, numbers[numbers.length - 1]);
  }

  /**
   * Platt's line, by Newton's method on the log-loss, with his targets that are a little off 0 and
   * 1: {@code (n₊ + 1) / (n₊ + 2)} and {@code 1 / (n₋ + 2)}.
   */
  static Curve platt(double[] scores, double[] labels, double[] weights) {
    double positives = 0;
    double negatives = 0;
    for (int i = 0; i < labels.length; i++) {
      positives += labels[i] * weights[i];
      negatives += (1 - labels[i]) * weights[i];
    }
    double slope = 1;
    double base = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double gs = 0;
      double gb = 0;
      double ss = 1e-9;
      double sb = 0;
      double bb = 1e-9;
      for (int i = 0; i < scores.length; i++) {
        double target = labels[i] == 1 ? (positives + 1) / (positives + 2) : 1 / (negatives + 2);
        double p = Logit.probability(slope * scores[i] + base);
        double error = weights[i] * (p - target);
        double curvature = weights[i] * Math.max(p * (1 - p), 1e-9);
        gs += error * scores[i];
        gb += error;
        ss += curvature * scores[i] * scores[i];
        sb += curvature * scores[i];
        bb += curvature;
      }
      double determinant = ss * bb - sb * sb;
      if (!(determinant > 1e-12)) {
        break;
      }
      double moveSlope = (bb * gs - sb * gb) / determinant;
      double moveBase = (ss * gb - sb * gs) / determinant;
      double damping = Math.min(1, 2 / Math.max(Math.abs(moveSlope), Math.abs(moveBase)));
      slope -= damping * moveSlope;
      base -= damping * moveBase;
      if (Math.abs(moveSlope) + Math.abs(moveBase) < 1e-9) {
        break;
      }
    }
    // A model that is wrong more often than right is not turned upside down: it says nothing.
    return line(Math.max(slope, SMALLEST), base);
  }

  /**
   * Isotonic regression by pooling adjacent violators; a point for each pool, at its mean score.
   */
  static Curve isotonic(double[] scores, double[] labels, double[] weights) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] mass = new double[order.length];
    double[] hits = new double[order.length];
    double[] position = new double[order.length];
    int pools = 0;
    for (int i : order) {
      mass[pools] = weights[i];
      hits[pools] = weights[i] * labels[i];
      position[pools] = weights[i] * scores[i];
      pools++;
      while (pools > 1 && hits[pools - 2] * mass[pools - 1] >= hits[pools - 1] * mass[pools - 2]) {
        pools--;
        mass[pools - 1] += mass[pools];
        hits[pools - 1] += hits[pools];
        position[pools - 1] += position[pools];
      }
    }
    float[] from = new float[pools];
    float[] to = new float[pools];
    int size = 0;
    for (int pool = 0; pool < pools; pool++) {
      float x = (float) (position[pool] / mass[pool]);
      // Half a hit and half a miss more: no pool is sure.
      double p = (hits[pool] + .5) / (mass[pool] + 1);
      if (size > 0 && x <= from[size - 1]) {
        continue;
      }
      from[size] = x;
      to[size] = Math.max((float) Logit.of(p), size > 0 ? to[size - 1] : Float.NEGATIVE_INFINITY);
      size++;
    }
    return new Curve(Arrays.copyOf(from, size), Arrays.copyOf(to, size), (float) SMALLEST);
  }
}
