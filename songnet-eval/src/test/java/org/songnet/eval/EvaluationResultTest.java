package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationResultTest {

  private static final String METRIC = "HR@10";
  private static final CaseCounts COUNTS = new CaseCounts(2, 3, 0, 0, 0);

  private static EvaluationResult result(String model, double... sums) {
    return Toys.result(model, COUNTS, new int[] {1, 0, 2}, Map.of(METRIC, sums));
  }

  @Test
  void aMeanOfRunsIsOneOfEachGroup() {
    EvaluationResult one = result("seed 1", 1, 0, 0);
    EvaluationResult two = result("seed 2", .5, 0, 1);
    EvaluationResult mean = EvaluationResult.meanOf("model", List.of(one, two));

    assertThat(mean.groupValues(METRIC)).containsExactly(.75, Double.NaN, .25);
    assertThat(mean.value(METRIC)).isEqualTo(1.25 / 3);
    assertThat(mean.runs()).containsExactly(one, two);
    assertThat(mean.model()).isEqualTo("model");
  }

  @Test
  void onlyRunsOnTheSameCasesHaveAMean() {
    EvaluationResult one = result("seed 1", 1, 0, 0);
    EvaluationResult other =
        Toys.result("seed 2", COUNTS, new int[] {1, 1, 1}, Map.of(METRIC, new double[3]));

    assertThatThrownBy(() -> EvaluationResult.meanOf("model", List.of(one, other)))
        .hasMessageContaining("only runs on the same cases have a mean: seed 1");
    assertThatThrownBy(() -> EvaluationResult.meanOf("model", List.of(one, one)))
        .hasMessageContaining("runs must have different names");
    assertThatThrownBy(() -> EvaluationResult.meanOf("model", List.of()))
        .hasMessage("a mean needs at least one run of model");
  }

  @Test
  void csvHasALineForEachGroup() {
    assertThat(result("model", 1, 0, 1).toCsv())
        .isEqualTo("session,cases,HR@10\r\nsession 0,1,1.0\r\nsession 1,0,\r\nsession 2,2,0.5\r\n");
  }

  @Test
  void whatWasNotMeasuredIsNamed() {
    assertThatThrownBy(() -> result("model", 1, 0, 1).value("AUC"))
        .hasMessage("'AUC' was not measured for model; there are [HR@10]");
  }
}
