package org.songnet.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  private static CsvTable table(String text) throws IOException {
    return new CsvTable(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static List<String> column(CsvTable table, String name) throws IOException {
    OptionalInt column = table.header().column(List.of(name));
    List<String> values = new ArrayList<>();
    while (table.next()) {
      values.add(table.field(column));
    }
    return values;
  }

  @Test
  void theSeparatorIsFoundInTheHeader() throws IOException {
    assertThat(column(table("a,b\n1,2\n"), "b")).containsExactly("2");
    assertThat(column(table("a;b,c;d\n1;2,5;3\n"), "d")).containsExactly("3");
    assertThat(column(table("a\tb\n1\t2,3\n"), "b")).containsExactly("2,3");
  }

  @Test
  void columnNamesAreComparedByLettersAndDigits() throws IOException {
    CsvHeader header = table("\uFEFF\"Track Name\",Artist Name(s),größe,\n").header();

    assertThat(header.width()).isEqualTo(4);
    assertThat(header.column(List.of("nothing", "trackName"))).hasValue(0);
    assertThat(header.column(List.of("artist_names"))).hasValue(1);
    assertThat(header.column(List.of("GRÖSSE", "GRÖßE"))).hasValue(2);
    assertThat(header.has(List.of(""))).isFalse();
  }

  @Test
  void emptyLinesAreNoRows() throws IOException {
    CsvTable table = table("\n\na,b\n\n1,2\n\n\n3,4\n\n");

    assertThat(column(table, "a")).containsExactly("1", "3");
    assertThat(table.malformedLines()).isZero();
  }

  @Test
  void fieldsThatAreMissingAreEmpty() throws IOException {
    assertThat(column(table("a,b\n1\n 2 , 3 \n"), "b")).containsExactly("", "3");
    assertThat(column(table("a,b\n1,2\n"), "c")).containsExactly("");
  }

  @Test
  void anEmptyFileHasNoRows() throws IOException {
    assertThat(column(table(""), "a")).isEmpty();
    assertThat(column(table("a,b"), "a")).isEmpty();
  }

  @Test
  void quotesInsideFieldsAreText() throws IOException {
    assertThat(column(table("a,b\n12\" mix,2\n\"Weird Al\" Y,3\n"), "a"))
        .containsExactly("12\" mix", "Weird Al Y");
  }

  /** Longer than the parser's buffer, so that it gives up on the field. */
  @Test
  void aQuoteThatNothingClosesCostsTheLinesBelowAndEachIsCounted() throws IOException {
    String line = "x".repeat(1000) + ",2\n";
    CsvTable table = table("a,b\n1,2\n\"" + line.repeat(3000));

    List<String> read = column(table, "a");

    assertThat(read.get(0)).isEqualTo("1");
    assertThat(read.size() + table.malformedLines()).isEqualTo(3001);
    assertThat(table.malformedLines()).isBetween(1000L, 1100L);
  }

  @Test
  void linesBeyondReasonAreCounted() throws IOException {
    CsvTable table =
        table("a,b\n1,2\n" + ",".repeat(1 << 19) + "\n" + ",".repeat(5000) + "\n3,4\n");

    assertThat(column(table, "a")).containsExactly("1", "3");
    assertThat(table.malformedLines()).isEqualTo(2);
  }
}
