package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnet.eval.EvaluationReport.Difference;
import org.songnet.eval.EvaluationReport.Row;

class EvaluationReportTest {

  private static final CaseCounts COUNTS = new CaseCounts(2, 4000, 3, 2, 1);
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 7);

  private static EvaluationResult result(String model, CaseCounts counts, double hits) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    sums.put("HR@10", new double[] {hits, hits});
    sums.put("MRR@20", new double[] {hits / 2, hits / 2});
    return Toys.result(model, counts, new int[] {2000, 2000}, sums);
  }

  private static EvaluationResult single(String model, CaseCounts counts, String metric) {
    return Toys.result(
        model, counts, new int[] {2000, 2000}, Map.of(metric, new double[] {200, 200}));
  }

  /** A mean of two runs, with a figure of all groups. */
  private static EvaluationResult mean() {
    EvaluationResult first = withCoverage(result("lstm, seed 1", COUNTS, 800), .25);
    EvaluationResult second = withCoverage(result("lstm, seed 2", COUNTS, 1200), .75);
    return EvaluationResult.meanOf("lstm", List.of(first, second));
  }

  private static EvaluationResult withCoverage(EvaluationResult result, double coverage) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    result.groupMetrics().forEach(metric -> sums.put(metric, result.sums(metric)));
    return new EvaluationResult(
        result.model(),
        result.protocol(),
        new Groups(result.groupKind(), result.groupNames()),
        result.counts(),
        result.cases(),
        sums,
        Map.of("coverage@10", coverage),
        List.of());
  }

  @Test
  void rowsStandModelByModel() {
    EvaluationReport report =
        EvaluationReport.of(
            List.of(result("low", COUNTS, 500), result("high", COUNTS, 1000)), BOOTSTRAP, "low");

    assertThat(report.rows())
        .containsExactly(
            new Row("low", "HR@10", .25, .25, .25),
            new Row("low", "MRR@20", .125, .125, .125),
            new Row("high", "HR@10", .5, .5, .5),
            new Row("high", "MRR@20", .25, .25, .25));
    assertThat(report.differences())
        .containsExactly(
            new Difference("high", "low", "HR@10", .25, .25, .25),
            new Difference("high", "low", "MRR@20", .125, .125, .125));
    assertThat(report.counts()).containsOnlyKeys("low", "high").containsEntry("low", COUNTS);
  }

  @Test
  void theTableSaysWhatItsFiguresMean() {
    EvaluationReport report =
        EvaluationReport.of(
            List.of(result("popularity", COUNTS, 500), mean()), BOOTSTRAP, "popularity");

    assertThat(report.toTable())
        .isEqualTo(
            """
            protocol
            4,000 cases in 2 sessions, 3 of them never heard in training; skipped: 2 not in the catalog, 1 repeats, 0 sessions without a case
            [low, high]: 95% interval, 1,000 bootstrap resamples of sessions, seed 7

                         popularity               lstm
            HR@10        0.2500 [0.2500, 0.2500]  0.5000 [0.5000, 0.5000]
            MRR@20       0.1250 [0.1250, 0.1250]  0.2500 [0.2500, 0.2500]
            coverage@10  -                        0.5000

            each of the 2 runs that lstm is the mean of

                         lstm, seed 1  lstm, seed 2
            HR@10        0.4000        0.6000
            MRR@20       0.2000        0.3000
            coverage@10  0.2500        0.7500

            less popularity, paired over sessions; * where the interval excludes zero

                    lstm
            HR@10   +0.2500 [+0.2500, +0.2500] *
            MRR@20  +0.1250 [+0.1250, +0.1250] *
            """);
  }

  @Test
  void manyModelsStandInBlocksAndDifferentCountsApart() {
    CaseCounts fewer = new CaseCounts(2, 4000, 0, 9, 0);
    EvaluationReport report =
        EvaluationReport.of(
            List.of(
                single("a", COUNTS, "HR@10"),
                single("b", fewer, "HR@20"),
                single("c", COUNTS, "HR@10"),
                single("d", COUNTS, "HR@10")),
            BOOTSTRAP);

    assertThat(report.toTable())
        .contains("\nb: 4,000 cases in 2 sessions, 0 of them")
        .contains(
            """

                   a                        b                        c
            HR@10  0.1000 [0.1000, 0.1000]  -                        0.1000 [0.1000, 0.1000]
            HR@20  -                        0.1000 [0.1000, 0.1000]  -

                   d
            HR@10  0.1000 [0.1000, 0.1000]
            HR@20  -
            """);
  }

  @Test
  void jsonHasEveryFigureWithItsIntervalRunsAndDifference() {
    EvaluationReport report =
        EvaluationReport.of(
            List.of(result("popularity", COUNTS, 500), mean()), BOOTSTRAP, "popularity");

    assertThat(report.toJson())
        .startsWith("{\n  \"protocol\": \"protocol\",\n  \"resampled\": \"sessions\",")
        .contains("\"bootstrap\": {\n    \"resamples\": 1000,\n    \"seed\": 7\n  }")
        .contains("\"cases\": 4000")
        .contains(
            """
                    "HR@10": {
                      "value": 0.5,
                      "low": 0.5,
                      "high": 0.5,
                      "runs": [0.4, 0.6],
                      "difference": {
                        "value": 0.25,
                        "low": 0.25,
                        "high": 0.25,
                        "baseline": "popularity"
                      }
                    },
            """
                .indent(0))
        .contains("\"low\": null");
  }

  @Test
  void csvHasALineForEachFigure() {
    EvaluationReport report =
        EvaluationReport.of(
            List.of(single("a, b", COUNTS, "HR@10"), single("c", COUNTS, "HR@10")),
            BOOTSTRAP,
            "a, b");

    assertThat(report.toCsv())
        .isEqualTo(
            """
            model,metric,value,low,high,baseline,difference,difference_low,difference_high
            "a, b",HR@10,0.1,0.1,0.1,,,,
            c,HR@10,0.1,0.1,0.1,"a, b",0.0,0.0,0.0
            """
                .replace("\n", "\r\n"));
    assertThat(EvaluationReport.of(List.of(mean()), BOOTSTRAP).toCsv())
        .contains("lstm,coverage@10,0.5,,,,,,\r\n");
  }

  @Test
  void resultsMustGoTogether() {
    EvaluationResult one = result("one", COUNTS, 1);
    EvaluationResult other =
        new EvaluationResult(
            "other",
            "other protocol",
            new Groups("sessions", one.groupNames()),
            COUNTS,
            one.cases(),
            Map.of(),
            Map.of(),
            List.of());

    assertThatThrownBy(() -> EvaluationReport.of(List.of(), BOOTSTRAP))
        .hasMessageContaining("at least one result");
    assertThatThrownBy(() -> EvaluationReport.of(List.of(one, other), BOOTSTRAP))
        .hasMessageContaining("not both 'protocol' and 'other protocol'");
    assertThatThrownBy(() -> EvaluationReport.of(List.of(one, one), BOOTSTRAP))
        .hasMessage("two models are called 'one'");
    assertThatThrownBy(() -> EvaluationReport.of(List.of(one), BOOTSTRAP, "lstm"))
        .hasMessage("baseline must be one of [one]: lstm");
  }
}
