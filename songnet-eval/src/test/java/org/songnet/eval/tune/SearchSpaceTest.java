package org.songnet.eval.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {

  private static String[] drawn(String setting, String values) {
    SearchSpace space = SearchSpace.parse(Map.of(setting, values), Toy.DEFAULTS);
    return IntStream.rangeClosed(1, 2_000)
        .mapToObj(trial -> space.settings(trial, 7).get(setting))
        .toArray(String[]::new);
  }

  @Test
  void wholeSettingsGetWholeNumbersWithBothEnds() {
    int[] sizes = Arrays.stream(drawn("size", "3..5")).mapToInt(Integer::parseInt).toArray();
    assertThat(Arrays.stream(sizes).distinct().sorted().toArray()).containsExactly(3, 4, 5);
    assertThat(Arrays.stream(sizes).average().orElseThrow()).isBetween(3.9, 4.1);
  }

  @Test
  void logarithmicRangesHaveAsManyBelowAsAboveTheGeometricMean() {
    double[] rates =
        Arrays.stream(drawn("rate", "0.0001 .. 1 log")).mapToDouble(Double::parseDouble).toArray();
    assertThat(Arrays.stream(rates).min().orElseThrow()).isBetween(1e-4, 2e-4);
    assertThat(Arrays.stream(rates).max().orElseThrow()).isBetween(.9, 1.0);
    assertThat(Arrays.stream(rates).filter(rate -> rate < .01).count()).isBetween(900L, 1_100L);
    int[] sizes = Arrays.stream(drawn("size", "1..99 log")).mapToInt(Integer::parseInt).toArray();
    assertThat(Arrays.stream(sizes).filter(size -> size < 10).count()).isBetween(900L, 1_100L);
    assertThat(sizes).contains(1, 99);
    assertThat(Arrays.stream(sizes).allMatch(size -> size >= 1 && size <= 99)).isTrue();
  }

  @Test
  void decimalSettingsGetDecimalsEvenBetweenWholeEnds() {
    assertThat(drawn("rate", "1..2")).anyMatch(rate -> !rate.endsWith(".0"));
  }

  @Test
  void choicesComeAlike() {
    assertThat(Arrays.stream(drawn("kind", "round | square")).filter("round"::equals).count())
        .isBetween(900L, 1_100L);
  }

  @Test
  void theFirstTrialIsTheDefaults() {
    assertThat(Toy.SPACE.settings(0, 1)).isEmpty();
  }

  @Test
  void trialsDependOnSeedAndNumberAlone() {
    assertThat(Toy.SPACE.settings(5, 1)).isEqualTo(Toy.SPACE.settings(5, 1));
    assertThat(Toy.SPACE.settings(5, 1)).isNotEqualTo(Toy.SPACE.settings(5, 2));
    assertThat(Toy.SPACE.settings(5, 1)).isNotEqualTo(Toy.SPACE.settings(6, 1));
  }

  @Test
  void spacesThatMakeNoSenseAreRefused() {
    assertRefused("epochs", "1..2", "no setting 'epochs'; there are rate, size, kind");
    assertRefused("size", "1.5..2", "values of 'size' must be numbers of its kind, such as 8");
    assertRefused("size", "5..2", "values of 'size' must be LOW..HIGH");
    assertRefused("rate", "0..1 log", "values of 'rate' must be LOW..HIGH");
    assertRefused("rate", "0|1", "rate must be positive: 0.0");
    assertRefused("kind", "1..2", "values of 'kind' must be choices like a|b");
    assertRefused("kind", "round|flat", "setting 'kind' must be a Kind of round square: flat");
    assertThatThrownBy(() -> SearchSpace.parse(Map.of(), Toy.DEFAULTS))
        .hasMessageContaining("space must have at least one setting");
  }

  private static void assertRefused(String name, String values, String message) {
    assertThatThrownBy(() -> SearchSpace.parse(Map.of(name, values), Toy.DEFAULTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
