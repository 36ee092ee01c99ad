package org.songnet.models.java.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.TrainingListener;
import org.songnet.vector.SparseMatrix;

class NearestRowsTest {

  private static SparseMatrix random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    int[] offsets = new int[rows + 1];
    int[] indices = new int[rows * columns];
    float[] values = new float[indices.length];
    int size = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (random.nextInt(8) == 0) {
          indices[size] = column;
          values[size++] = 1 + random.nextInt(3);
        }
      }
      offsets[row + 1] = size;
    }
    return SparseMatrix.of(
        offsets, Arrays.copyOf(indices, size), Arrays.copyOf(values, size), columns);
  }

  private static float[][] dense(SparseMatrix matrix) {
    float[][] dense = new float[matrix.rows()][matrix.columns()];
    for (int row = 0; row < dense.length; row++) {
      for (int i = matrix.start(row); i < matrix.end(row); i++) {
        dense[row][matrix.column(i)] = matrix.value(i);
      }
    }
    return dense;
  }

  @Test
  void theLargestElementsOfEachRowAreKept() {
    // More rows than a block has; products are small whole numbers, so there are many ties.
    SparseMatrix left = random(300, 20, 1);
    SparseMatrix right = left.transposed();
    SparseMatrix nearest =
        NearestRows.of(left, right, 7, (row, column, sum) -> sum, TrainingListener.silent());
    float[][] a = dense(left);
    for (int row = 0; row < 300; row++) {
      float[] products = new float[300];
      for (int other = 0; other < 300; other++) {
        for (int i = 0; i < 20 && other != row; i++) {
          products[other] += a[row][i] * a[other][i];
        }
      }
      int[] best =
          IntStream.range(0, 300)
              .filter(other -> products[other] > 0)
              .boxed()
              .sorted((x, y) -> Float.compare(products[y], products[x]))
              .limit(7)
              .mapToInt(Integer::intValue)
              .sorted()
              .toArray();

      assertThat(nearest.rowColumns(row)).containsExactly(best);
      for (int i = 0; i < best.length; i++) {
        assertThat(nearest.rowValues(row)[i]).isEqualTo(products[best[i]]);
      }
    }
  }

  @Test
  void whatIsNotPositiveIsLeftOut() {
    SparseMatrix left = random(40, 10, 2);
    SparseMatrix nearest =
        NearestRows.of(
            left,
            left.transposed(),
            100,
            (row, column, sum) -> column % 2 == 0 ? sum : column % 3 == 0 ? -sum : 0,
            TrainingListener.silent());

    assertThat(nearest.size()).isPositive();
    for (int i = 0; i < nearest.size(); i++) {
      assertThat(nearest.column(i)).isEven();
    }
  }

  @Test
  void weightsFollowTheirFormulas() {
    // Three rows of lengths 4, 1, 1; the first column is in two of them, the second in two.
    SparseMatrix rows =
        SparseMatrix.of(
            new int[] {0, 2, 3, 4, 4}, new int[] {0, 1, 0, 1}, new float[] {3, 1, 1, 1}, 2);
    double says = Math.log(1 + 1.5 / 2.5);
    double bm25 = 3 * 2.2 / (1.2 * (.25 + .75 * 4 / 2) + 3);

    assertThat(weigh(rows, Weighting.BINARY)).containsExactly(1, 1, 1, 1);
    assertThat(weigh(rows, Weighting.COUNT)).containsExactly(3, 1, 1, 1);
    assertThat(weigh(rows, Weighting.TF_IDF)[0])
        .isEqualTo((float) (Math.sqrt(3) * says), within(1e-6f));
    assertThat(weigh(rows, Weighting.BM25)[0]).isEqualTo((float) (bm25 * says), within(1e-6f));
  }

  private static float[] weigh(SparseMatrix rows, Weighting weighting) {
    SparseMatrix weighted = Weights.of(rows, weighting).weigh(rows);
    float[] values = new float[weighted.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = weighted.value(i);
    }
    return values;
  }
}
