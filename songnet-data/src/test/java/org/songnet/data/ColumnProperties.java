package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** The tables and sorts that stand in for collections of objects behave like those. */
class ColumnProperties {

  @Property(tries = 300, seed = "1")
  void stableOrderIsThatOfTheJdk(@ForAll @Size(max = 200) List<@IntRange(max = 20) Integer> keys) {
    long[] column = keys.stream().mapToLong(Integer::longValue).toArray();

    int[] expected =
        IntStream.range(0, column.length)
            .boxed()
            .sorted(Comparator.comparingLong(row -> column[row]))
            .mapToInt(Integer::intValue)
            .toArray();

    assertThat(StableOrder.ascending(column, column.length)).isEqualTo(expected);
  }

  @Property(tries = 200, seed = "2")
  void aTextPoolNumbersTextsInTheOrderOfTheirFirstAppearance(
      @ForAll @Size(max = 100) List<@StringLength(max = 3) String> texts) {
    TextPool pool = new TextPool();
    Map<String, Integer> expected = new HashMap<>();
    for (String text : texts) {
      int number = expected.computeIfAbsent(text, key -> expected.size());
      char[] buffer = ("<" + text + ">").toCharArray();

      assertThat(pool.intern(buffer, 1, text.length())).isEqualTo(number);
      assertThat(pool.get(number)).isEqualTo(text);
    }
    assertThat(pool.size()).isEqualTo(expected.size());
  }

  @Example
  void aTextPoolGrows() {
    TextPool pool = new TextPool();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5_000; i++) {
        assertThat(pool.intern("text number " + i)).isEqualTo(i);
      }
    }
    assertThat(pool.get(4_321)).isEqualTo("text number 4321");
  }

  @Property(tries = 200, seed = "3")
  void aRowTableIsAMapOfKeys(@ForAll @Size(max = 200) List<@IntRange(max = 30) Integer> keys) {
    RowTable table =
        new RowTable(keys.size()) {
          @Override
          long hash(int row) {
            return keys.get(row) % 7; // so that different keys meet
          }

          @Override
          boolean same(int row, int other) {
            return keys.get(row).equals(keys.get(other));
          }
        };
    Map<Integer, Integer> expected = new HashMap<>();
    for (int row = 0; row < keys.size(); row++) {
      Integer before = expected.put(keys.get(row), row);
      assertThat(table.find(row)).isEqualTo(before == null ? RowTable.NONE : before);
      assertThat(table.put(row)).isEqualTo(before == null ? RowTable.NONE : before);
    }
  }

  @Example
  void numbersInNamesAreOrderedByTheirValue() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "Streaming_History_Audio_2019_10.json",
                "Streaming_History_Audio_2019_9.json",
                "endsong_0.json",
                "Streaming_History_Audio_2019_09.json",
                "Streaming_History_Audio_2018_11.json",
                "Streaming_History_Audio_2019"));
    names.sort(NaturalOrder.INSTANCE);

    assertThat(names)
        .containsExactly(
            "Streaming_History_Audio_2018_11.json",
            "Streaming_History_Audio_2019",
            "Streaming_History_Audio_2019_09.json",
            "Streaming_History_Audio_2019_9.json",
            "Streaming_History_Audio_2019_10.json",
            "endsong_0.json");
  }

  @Property(tries = 300, seed = "4")
  void naturalOrderIsATotalOrder(
      @ForAll @StringLength(max = 6) String a,
      @ForAll @StringLength(max = 6) String b,
      @ForAll @IntRange(max = 3) int number) {
    NaturalOrder order = NaturalOrder.INSTANCE;

    assertThat(order.compare(a, b)).isEqualTo(-order.compare(b, a));
    assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
    assertThat(order.compare(a + "0" + number, a + (number + 1))).isNegative();
  }
}
