package org.songnet.models.java.hybrid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns how much each column of features counts.
 *
 * <p>A conditional logit (McFadden, "Conditional logit analysis of qualitative choice behavior",
 * 1974): the probability of candidate {@code i} is proportional to {@code exp(Σ w_c f_c(i))}. The
 * log-likelihood is concave in the weights {@code w}, so Newton's steps find its one maximum.
 * Weights of models below zero are fixed at zero and the others found anew: a model that only helps
 * upside down does not help. The same for any number of threads.
 */
final class LogLinear {

  private static final int MOST_STEPS = 50;
  private static final double SMALL_STEP = 1e-4;
  private static final double LONGEST_STEP = .5;

  /** Holds weights back a little, so that columns that are alike share. */
  private static final double RIDGE = 1e-3;

  private LogLinear() {}

  /**
   * The weights of all columns.
   *
   * @param models how many columns, the first, must not get a weight below zero; one at least gets
   *     one above
   */
  static double[] fit(List<Choice> choices, int columns, int models) {
    boolean[] free = new boolean[columns];
    Arrays.fill(free, true);
    while (true) {
      double[] weights = newton(choices, free);
      int worst = 0;
      for (int column = 1; column < models; column++) {
        worst = weights[column] < weights[worst] ? column : worst;
      }
      if (weights[worst] >= 0) {
        return weights;
      }
      free[worst] = false;
      if (count(free) == columns - models) {
        // Not one model helps: then no blend does, and the first speaks alone.
        weights = new double[columns];
        weights[0] = 1;
        return weights;
      }
    }
  }

  private static int count(boolean[] free) {
    int count = 0;
    for (boolean one : free) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static double[] newton(List<Choice> choices, boolean[] free) {
    double[] weights = new double[free.length];
    for (int column = 0; column < weights.length; column++) {
      weights[column] = free[column] ? 1.0 / count(free) : 0;
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = Moments.of(choices, weights).step(free, RIDGE);
      double longest = 0;
      for (double part : move) {
        longest = Math.max(longest, Math.abs(part));
      }
      double scale = Math.min(1, LONGEST_STEP / Math.max(longest, SMALL_STEP));
      for (int column = 0; column < weights.length; column++) {
        weights[column] += scale * move[column];
      }
      if (longest < SMALL_STEP) {
        break;
      }
    }
    return weights;
  }

  /** The mean log-likelihood of a right answer. */
  static double likelihood(List<Choice> choices, double... weights) {
    Moments all = Moments.of(choices, weights);
    return all.likelihood / all.targets;
  }

  /** The log-likelihood with its first and second derivatives. */
  private static final class Moments {

    private final double[] gradient;
    private final double[][] information;
    private double likelihood;
    private int targets;

    private Moments(int columns) {
      gradient = new double[columns];
      information = new double[columns][columns];
    }

    static Moments of(List<Choice> choices, double[] weights) {
      Moments[] parts =
          IntStream.range(0, choices.size())
              .parallel()
              .mapToObj(choice -> of(choices.get(choice), weights))
              .toArray(Moments[]::new);
      Moments all = new Moments(weights.length);
      for (Moments part : parts) {
        all.add(part);
      }
      return all;
    }

    private static Moments of(Choice choice, double[] weights) {
      int columns = weights.length;
      double[] probabilities = new double[choice.size()];
      double highest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < probabilities.length; i++) {
        probabilities[i] = Math.log(choice.importance()[i]);
        for (int column = 0; column < columns; column++) {
          probabilities[i] += weights[column] * choice.features()[column][i];
        }
        highest = Math.max(highest, probabilities[i]);
      }
      Moments moments = new Moments(columns);
      double mass = 0;
      for (int i = 0; i < probabilities.length; i++) {
        moments.likelihood += i < choice.targets() ? probabilities[i] : 0;
        probabilities[i] = Math.exp(probabilities[i] - highest);
        mass += probabilities[i];
      }
      moments.targets = choice.targets();
      moments.likelihood -= choice.targets() * (highest + Math.log(mass));
      double[] means = new double[columns];
      for (int i = 0; i < probabilities.length; i++) {
        moments.addCandidate(choice, i, probabilities[i] / mass, means);
      }
      for (int column = 0; column < columns; column++) {
        moments.gradient[column] -= choice.targets() * means[column];
        for (int other = 0; other <= column; other++) {
          moments.information[column][other] -= choice.targets() * means[column] * means[other];
        }
      }
      return moments;
    }

    private void addCandidate(Choice choice, int i, double probability, double[] means) {
      for (int column = 0; column < gradient.length; column++) {
        double feature = choice.features()[column][i];
        gradient[column] += i < choice.targets() ? feature : 0;
        means[column] += probability * feature;
        for (int other = 0; other <= column; other++) {
          information[column][other] +=
              choice.targets() * probability * feature * choice.features()[other][i];
        }
      }
    }

    private void add(Moments part) {
      likelihood += part.likelihood;
      targets += part.targets;
      for (int column = 0; column < gradient.length; column++) {
        gradient[column] += part.gradient[column];
        for (int other = 0; other <= column; other++) {
          information[column][other] += part.information[column][other];
        }
      }
    }

    /** Newton's step for the free columns: the solution of information × step = gradient. */
    double[] step(boolean[] free, double ridge) {
      int columns = gradient.length;
      double[][] system = new double[columns][columns + 1];
      for (int row = 0; row < columns; row++) {
        for (int column = 0; column < columns; column++) {
          boolean both = free[row] && free[column];
          system[row][column] =
              both ? information[Math.max(row, column)][Math.min(row, column)] : 0;
        }
        system[row][row] = free[row] ? system[row][row] + ridge * targets : 1;
        system[row][columns] = free[row] ? gradient[row] : 0;
      }
      return solved(system);
    }

    /** Gaussian elimination; the matrix is positive definite, so no rows need to be swapped. */
    private static double[] solved(double[][] system) {
      int columns = system.length;
      for (int pivot = 0; pivot < columns; pivot++) {
        for (int row = pivot + 1; row < columns; row++) {
          double factor = system[row][pivot] / system[pivot][pivot];
          for (int column = pivot; column <= columns; column++) {
            system[row][column] -= factor * system[pivot][column];
          }
        }
      }
      double[] solution = new double[columns];
      for (int row = columns - 1; row >= 0; row--) {
        double rest = system[row][columns];
        for (int column = row + 1; column < columns; column++) {
          rest -= system[row][column] * solution[column];
        }
        solution[row] = rest / system[row][row];
      }
      return solution;
    }
  }
}
