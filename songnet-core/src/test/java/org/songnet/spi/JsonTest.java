package org.songnet.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void whatIsWrittenIsReadBack() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("text", "a \"quoted\" \\ line\nwith \u0001, é, \uD83C\uDFB5 and a lone \uD83C");
    value.put("numbers", List.of(1L, -2.5, 1e-300, Double.MAX_VALUE, Long.MIN_VALUE / 100));
    value.put("truth", List.of(true, false));
    value.put("nested", Map.of("empty", Map.of(), "none", List.of()));

    assertThat(Json.parse(Json.write(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,",
        "[1 2]",
        "{\"a\"}",
        "{a: 1}",
        "nul",
        "\"open",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12zz\"",
        "1.2.3",
        "--1",
        "[] []",
        "1e999x"
      })
  void whatIsNotJsonIsRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> Json.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("expected .* at character \\d+");
  }

  @Test
  void deepNestingIsRefusedBeforeTheStackEnds() {
    assertThatThrownBy(() -> Json.parse("[".repeat(100_000)))
        .hasMessageStartingWith("expected less nesting");
  }

  @Test
  void thereIsNoNumberForNaN() {
    assertThatThrownBy(() -> Json.write(List.of(Double.NaN)))
        .hasMessage("JSON has no number for NaN");
  }
}
