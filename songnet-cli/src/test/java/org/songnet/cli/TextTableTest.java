package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static List<String> print(TextTable table, int columns) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.print(new PrintStream(out, true, StandardCharsets.UTF_8), columns);
    return Recorded.text(out).lines().toList();
  }

  @Test
  void numbersAreGroupedAndFlushRight() {
    TextTable table = new TextTable("File", "rows");
    table.add("a.json", 1234567L);
    table.add("b.json", "-");
    assertThat(print(table, 80))
        .containsExactly("File         rows", "a.json  1,234,567", "b.json          -");
  }

  @Test
  void firstColumnIsCutOnTheLeftToFit() {
    TextTable table = new TextTable("File", "rows");
    table.add("a/rather/long/path/to/a/file.json", 12);
    assertThat(print(table, 30))
        .containsExactly("File                      rows", "…ong/path/to/a/file.json    12");
  }
}
