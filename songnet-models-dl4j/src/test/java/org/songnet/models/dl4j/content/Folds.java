package org.songnet.models.dl4j.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Cross-validation of what tells yes from no. */
final class Folds {

  private Folds() {}

  /** Learns from some of the examples and scores the others. */
  interface Scorer {

    /**
     * Scores.
     *
     * @return a number for each of {@code test}, above one half for yes
     */
    double[] score(int[] training, int[] test);
  }

  /**
   * How good scores are.
   *
   * @param accuracy the share of right answers at one half
   * @param auc the probability that a yes has a higher score than a no, ties counting one half
   */
  record Quality(double accuracy, double auc) {}

  /** Which fold each example is in, at random. */
  static int[] random(int examples, int folds, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] fold = IntStream.range(0, examples).map(i -> i % folds).toArray();
    for (int i = examples - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = fold[i];
      fold[i] = fold[j];
      fold[j] = swapped;
    }
    return fold;
  }

  /** The same, all examples of a group in one fold. */
  static <T> int[] grouped(List<T> examples, Function<T, String> group, int folds, long seed) {
    List<String> groups = examples.stream().map(group).distinct().toList();
    int[] ofGroup = random(groups.size(), folds, seed);
    Map<String, Integer> fold = new HashMap<>();
    for (int i = 0; i < ofGroup.length; i++) {
      fold.put(groups.get(i), ofGroup[i]);
    }
    return examples.stream()
        .mapToInt(example -> fold.getOrDefault(group.apply(example), 0))
        .toArray();
  }

  /** Means over folds, each scored by what learnt from the others. */
  static Quality validate(int[] fold, boolean[] yes, Scorer scorer) {
    int folds = Arrays.stream(fold).max().orElseThrow() + 1;
    double accuracy = 0;
    double auc = 0;
    for (int held = 0; held < folds; held++) {
      int number = held;
      int[] test = IntStream.range(0, fold.length).filter(i -> fold[i] == number).toArray();
      int[] training = IntStream.range(0, fold.length).filter(i -> fold[i] != number).toArray();
      Quality quality = quality(scorer.score(training, test), test, yes);
      accuracy += quality.accuracy() / folds;
      auc += quality.auc() / folds;
    }
    return new Quality(accuracy, auc);
  }

  private static Quality quality(double[] scores, int[] test, boolean[] yes) {
    int right = 0;
    List<double[]> ranked = new ArrayList<>();
    for (int i = 0; i < test.length; i++) {
      right += scores[i] >= .5 == yes[test[i]] ? 1 : 0;
      ranked.add(new double[] {scores[i], yes[test[i]] ? 1 : 0});
    }
    ranked.sort((a, b) -> Double.compare(a[0], b[0]));
    double wins = 0;
    double no = 0;
    double positives = 0;
    for (int i = 0; i < ranked.size(); ) {
      double tiedYes = 0;
      double tiedNo = 0;
      double score = ranked.get(i)[0];
      for (; i < ranked.size() && ranked.get(i)[0] == score; i++) {
        tiedYes += ranked.get(i)[1];
        tiedNo += 1 - ranked.get(i)[1];
      }
      wins += tiedYes * (no + tiedNo / 2);
      no += tiedNo;
      positives += tiedYes;
    }
    return new Quality(right / (double) test.length, wins / (positives * no));
  }
}
