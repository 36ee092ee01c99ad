package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SparseMatrixTest {

  /** Two rows, {@code 0 2 3} and {@code 0 0 5}, around an empty one. */
  private static SparseMatrix toy() {
    return SparseMatrix.of(new int[] {0, 2, 2, 3}, new int[] {1, 2, 2}, new float[] {2, 3, 5}, 3);
  }

  @Test
  void rowsAreRangesOfPositions() {
    SparseMatrix matrix = toy();

    assertThat(matrix.rows()).isEqualTo(3);
    assertThat(matrix.size()).isEqualTo(3);
    assertThat(matrix.rowColumns(0)).containsExactly(1, 2);
    assertThat(matrix.rowValues(0)).containsExactly(2, 3);
    assertThat(matrix.length(1)).isZero();
    assertThat(matrix.column(matrix.start(2))).isEqualTo(2);
    assertThat(matrix.value(matrix.start(2))).isEqualTo(5);
  }

  @Test
  void theTransposeTurnsRowsIntoColumns() {
    SparseMatrix turned = toy().transposed();

    assertThat(turned.length(0)).isZero();
    assertThat(turned.rowColumns(1)).containsExactly(0);
    assertThat(turned.rowColumns(2)).containsExactly(0, 2);
    assertThat(turned.rowValues(2)).containsExactly(3, 5);
    assertThat(turned.columns()).isEqualTo(3);
  }

  @Test
  void otherValuesKeepTheirPlaces() {
    SparseMatrix other = toy().withValues(new float[] {7, 8, 9});

    assertThat(other.rowColumns(0)).containsExactly(1, 2);
    assertThat(other.rowValues(2)).containsExactly(9);
  }

  @Test
  void whatIsNoMatrixIsRefused() {
    float[] two = {1, 1};
    assertThatThrownBy(() -> SparseMatrix.of(new int[] {0, 2}, new int[] {1, 1}, two, 3))
        .hasMessage("row 0 must ascend strictly from 0 to below 3: 1 after 1");
    assertThatThrownBy(() -> SparseMatrix.of(new int[] {0, 2}, new int[] {1, 3}, two, 3))
        .hasMessage("row 0 must ascend strictly from 0 to below 3: 3 after 1");
    assertThatThrownBy(() -> SparseMatrix.of(new int[] {0, 1}, new int[] {1, 2}, two, 3))
        .hasMessage("rows must go from 0 to 2");
    assertThatThrownBy(() -> SparseMatrix.of(new int[] {0, 2, 1, 2}, new int[] {1, 2}, two, 3))
        .hasMessage("row 1 ends before it starts");
    assertThatThrownBy(() -> SparseMatrix.of(new int[] {0, 2}, new int[] {1}, two, 3))
        .hasMessage("there must be a value for each of 1 columns: 2");
    float[] infinite = {1, Float.POSITIVE_INFINITY};
    assertThatThrownBy(() -> SparseMatrix.of(new int[] {0, 2}, new int[] {1, 2}, infinite, 3))
        .hasMessage("the value in row 0, column 2 must be finite: Infinity");
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    MemoryEntries entries = new MemoryEntries();
    toy().write("toy", entries);

    SparseMatrix read = SparseMatrix.read("toy", 3, 3, entries);

    assertThat(read.rowColumns(0)).containsExactly(1, 2);
    assertThat(read.rowValues(2)).containsExactly(5);
    assertThatThrownBy(() -> SparseMatrix.read("toy", 4, 3, entries))
        .hasMessage("entry toy: there must be 4 rows: 3");
    assertThatThrownBy(() -> SparseMatrix.read("toy", 3, 2, entries))
        .hasMessageContaining("entry toy: row 0 must ascend");
  }
}
