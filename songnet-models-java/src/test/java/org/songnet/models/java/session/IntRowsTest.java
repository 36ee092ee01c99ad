package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntRowsTest {

  @Test
  void invertingTwiceGivesTheRowsAgain() {
    IntRows rows = new IntRows(new int[] {0, 2, 2, 5}, new int[] {1, 3, 0, 1, 2}, 4);
    IntRows inverted = rows.inverted(4);

    assertThat(row(inverted, 0)).containsExactly(2);
    assertThat(row(inverted, 1)).containsExactly(0, 2);
    assertThat(row(inverted, 2)).containsExactly(2);
    assertThat(row(inverted, 3)).containsExactly(0);
    IntRows again = inverted.inverted(3);
    assertThat(row(again, 0)).containsExactly(1, 3);
    assertThat(row(again, 1)).isEmpty();
    assertThat(row(again, 2)).containsExactly(0, 1, 2);
  }

  private static int[] row(IntRows rows, int row) {
    int[] values = new int[rows.length(row)];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.value(rows.start(row) + i);
    }
    return values;
  }

  @Test
  void whatIsNotRowsIsRefused() {
    int[] values = {0, 1, 2};

    assertThatThrownBy(() -> new IntRows(new int[] {}, values, 3))
        .hasMessageContaining("from 0 to 3");
    assertThatThrownBy(() -> new IntRows(new int[] {0, 2}, values, 3))
        .hasMessageContaining("from 0 to 3");
    assertThatThrownBy(() -> new IntRows(new int[] {0, 2, 1, 3}, values, 3))
        .hasMessage("row 1 ends before it starts");
    assertThatThrownBy(() -> new IntRows(new int[] {0, 9, 3}, values, 3))
        .hasMessage("row 1 ends before it starts");
    assertThatThrownBy(() -> new IntRows(new int[] {0, 3}, values, 2))
        .hasMessage("row 0 must ascend strictly from 0 to below 2: 2 after 1");
    assertThatThrownBy(() -> new IntRows(new int[] {0, 2}, new int[] {-1, 0}, 2))
        .hasMessageContaining("-1 after -1");
    assertThatThrownBy(() -> new IntRows(new int[] {0, 2}, new int[] {1, 1}, 2))
        .hasMessageContaining("1 after 1");
  }
}
