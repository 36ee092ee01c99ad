package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final String METRIC = "HR@10";

  /** Sessions of so many cases each, with these sums. */
  private static EvaluationResult result(String model, int casesEach, double... sums) {
    int[] cases = new int[sums.length];
    Arrays.fill(cases, casesEach);
    CaseCounts counts = new CaseCounts(sums.length, casesEach * sums.length, 0, 0, 0);
    return result(model, counts, cases, sums);
  }

  private static EvaluationResult result(
      String model, CaseCounts counts, int[] cases, double... sums) {
    return Toys.result(model, counts, cases, Map.of(METRIC, sums));
  }

  private static Interval interval(EvaluationResult result) {
    return Objects.requireNonNull(Bootstrap.defaults().intervals(result).get(METRIC));
  }

  private static double[] coins(int count, double chance) {
    Random random = new Random(3);
    double[] coins = new double[count];
    Arrays.setAll(coins, i -> random.nextDouble() < chance ? 1 : 0);
    return coins;
  }

  @Test
  void independentCasesGetTheTextbookInterval() {
    double[] coins = coins(2000, .3);
    Interval interval = interval(result("coins", 1, coins));
    double mean = Arrays.stream(coins).average().orElseThrow();
    double half = 1.96 * Math.sqrt(mean * (1 - mean) / coins.length);

    assertThat(interval.value()).isEqualTo(mean, within(1e-12));
    assertThat(interval.low()).isEqualTo(mean - half, within(.1 * half));
    assertThat(interval.high()).isEqualTo(mean + half, within(.1 * half));
  }

  @Test
  void casesThatGoTogetherDoNotMakeItNarrower() {
    double[] coins = coins(500, .3);
    double[] tens = Arrays.stream(coins).map(coin -> 10 * coin).toArray();
    Interval one = interval(result("coins", 1, coins));
    Interval ten = interval(result("coins", 10, tens));

    assertThat(ten.low()).isEqualTo(one.low(), within(1e-12));
    assertThat(ten.high()).isEqualTo(one.high(), within(1e-12));
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    EvaluationResult result = result("halving", 1, 1, .5, .25, .125, .0625, .03125);

    assertThat(interval(result)).isEqualTo(interval(result));
    assertThat(new Bootstrap(1000, 2).intervals(result))
        .isNotEqualTo(Bootstrap.defaults().intervals(result));
  }

  @Test
  void pairingSeesASmallButSteadyDifference() {
    double[] hard = coins(200, .5);
    double[] easier = Arrays.stream(hard).map(coin -> coin + .01).toArray();
    EvaluationResult baseline = result("baseline", 1, hard);
    EvaluationResult better = result("better", 1, easier);

    Map<String, Interval> differences = Bootstrap.defaults().differences(better, baseline);
    Interval difference = Objects.requireNonNull(differences.get(METRIC));
    assertThat(difference.value()).isEqualTo(.01, within(1e-12));
    assertThat(difference.excludesZero()).isTrue();
    assertThat(interval(baseline).high()).isGreaterThan(interval(better).low());
  }

  @Test
  void aModelDoesNotDifferFromItself() {
    EvaluationResult result = result("coins", 2, coins(40, .5));

    assertThat(Bootstrap.defaults().differences(result, result))
        .containsExactly(Map.entry(METRIC, new Interval(0, 0, 0)));
    assertThat(new Interval(0, 0, 0).excludesZero()).isFalse();
  }

  @Test
  void sessionsWithoutCasesAreNotDrawn() {
    CaseCounts counts = new CaseCounts(1, 4, 0, 0, 0);
    EvaluationResult result = result("m", counts, new int[] {0, 4, 0}, 0, 3, 0);

    assertThat(interval(result)).isEqualTo(new Interval(.75, .75, .75));
  }

  @Test
  void groupsOfUndefinedValuesDoNotCount() {
    CaseCounts counts = new CaseCounts(3, 3, 0, 0, 0);
    EvaluationResult some = result("some", counts, new int[] {1, 1, 1}, 1, Double.NaN, 1);
    EvaluationResult all = result("all", counts, new int[] {1, 1, 1}, 1, 0, .5);

    assertThat(some.value(METRIC)).isEqualTo(1);
    assertThat(interval(some)).isEqualTo(new Interval(1, 1, 1));
    assertThat(Bootstrap.defaults().differences(some, all).get(METRIC))
        .extracting(Interval::value)
        .isEqualTo(.25);
  }

  @Test
  void onlyTheSameCasesCanBeCompared() {
    EvaluationResult two = result("two", 2, 1, 1);
    EvaluationResult three = result("three", 3, 1, 1);

    assertThatThrownBy(() -> Bootstrap.defaults().differences(two, three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only results for the same cases can be compared: two");
    assertThatThrownBy(() -> new Bootstrap(0, 1)).hasMessage("resamples must be positive: 0");
  }
}
