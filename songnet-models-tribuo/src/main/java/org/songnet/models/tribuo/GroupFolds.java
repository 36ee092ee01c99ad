package org.songnet.models.tribuo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.songnet.learn.LabelledRows;

/**
 * Deals the groups of a table into folds of about the same number of rows, so that no group is in
 * two of them.
 *
 * <p>Where every fold but one would lack a label, rows are dealt one by one: with so few groups
 * nothing could be learnt otherwise.
 */
final class GroupFolds {

  private final int[] folds;
  private final int count;

  private GroupFolds(int[] folds, int count) {
    this.folds = folds;
    this.count = count;
  }

  /**
   * Deals.
   *
   * @param wanted how many folds, at least 2
   * @param classes whether labels are 0 or 1, and both are needed outside of each fold
   */
  static GroupFolds of(LabelledRows table, int wanted, boolean classes, long seed) {
    Map<String, List<Integer>> groups = new HashMap<>();
    List<String> order = new ArrayList<>(table.groups());
    for (int row = 0; row < table.size(); row++) {
      groups.computeIfAbsent(table.group(row), group -> new ArrayList<>()).add(row);
    }
    shuffle(order, seed);
    List<List<Integer>> byGroup = new ArrayList<>();
    order.forEach(group -> byGroup.add(groups.getOrDefault(group, List.of())));
    GroupFolds folds = deal(table, byGroup, wanted);
    if (!classes || folds.learnable(table)) {
      return folds;
    }
    List<List<Integer>> byRow = new ArrayList<>();
    for (int label = 0; label < 2; label++) {
      for (int row = 0; row < table.size(); row++) {
        if (table.label(row) == label) {
          byRow.add(List.of(row));
        }
      }
    }
    return deal(table, byRow, wanted);
  }

  private static void shuffle(List<String> order, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = order.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      String swapped = order.get(i);
      order.set(i, order.get(other));
      order.set(other, swapped);
    }
  }

  private static GroupFolds deal(LabelledRows table, List<List<Integer>> groups, int wanted) {
    int count = Math.min(wanted, Math.max(2, groups.size()));
    int[] folds = new int[table.size()];
    int[] sizes = new int[count];
    for (List<Integer> group : groups) {
      int smallest = 0;
      for (int fold = 1; fold < count; fold++) {
        smallest = sizes[fold] < sizes[smallest] ? fold : smallest;
      }
      for (int row : group) {
        folds[row] = smallest;
      }
      sizes[smallest] += group.size();
    }
    return new GroupFolds(folds, count);
  }

  /** Whether there are two labels outside of each fold. */
  private boolean learnable(LabelledRows table) {
    boolean[][] seen = new boolean[count][2];
    for (int row = 0; row < folds.length; row++) {
      for (int fold = 0; fold < count; fold++) {
        if (fold != folds[row]) {
          seen[fold][table.label(row) > .5 ? 1 : 0] = true;
        }
      }
    }
    for (boolean[] fold : seen) {
      if (!fold[0] || !fold[1]) {
        return false;
      }
    }
    return true;
  }

  int count() {
    return count;
  }

  /** The fold of a row. */
  int of(int row) {
    return folds[row];
  }
}
