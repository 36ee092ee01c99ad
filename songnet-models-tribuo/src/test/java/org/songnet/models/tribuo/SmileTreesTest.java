package org.songnet.models.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.learn.LabelledRows;
import smile.regression.RegressionTree;

class SmileTreesTest {

  /** Trees taken out of their drawings say what Smile says, missing values included. */
  @Test
  void treesSayWhatSmileSays() {
    LabelledRows table = Tastes.likes(400, 7);
    Bins bins = Bins.of(table);
    double[][] rows = bins.of(table, IntStream.range(0, table.size()).toArray());
    int[] once = new int[table.size()];
    Arrays.fill(once, 1);
    RegressionTree tree =
        new RegressionTree(null, rows, CrossValidation.labels(table), 30, 3, 3, null, once, null);
    SmileTrees smile = new SmileTrees(bins, rows);

    smile.add(tree, 2);
    Trees trees = smile.build(1);

    for (int row = 0; row < table.size(); row++) {
      assertThat(trees.at(table.row(row))).isCloseTo(1 + 2 * tree.predict(rows[row]), within(1e-5));
    }
    assertThat(trees.importance()[1]).isGreaterThan(trees.importance()[0]);
  }
}
