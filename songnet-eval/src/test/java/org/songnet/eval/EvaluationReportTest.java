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
  private static final Groups GROUPS = new Groups("sessions", List.of("one", "two"));
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 7);

  private static EvaluationResult result(String model, CaseCounts counts, double hits) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    sums.put("HR@10", new double[] {hits, hits});
    sums.put("MRR@20", new double[] {hits / 2, hits / 2});
    return new EvaluationResult(model, "protocol", GROUPS, counts, new int[] {2000, 2000}, sums);
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
            List.of(result("popularity", COUNTS, 500), result("lstm", COUNTS, 1000)),
            BOOTSTRAP,
            "popularity");

    assertThat(report.toTable())
        .isEqualTo(
            """
            protocol
            4,000 cases in 2 sessions, 3 of them never heard in training; skipped: 2 not in the catalog, 1 repeats, 0 sessions without a case
            [low, high]: 95% interval, 1,000 bootstrap resamples of sessions, seed 7

                    popularity               lstm
            HR@10   0.2500 [0.2500, 0.2500]  0.5000 [0.5000, 0.5000]
            MRR@20  0.1250 [0.1250, 0.1250]  0.2500 [0.2500, 0.2500]

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
        new EvaluationReport(
            "protocol",
            "sessions",
            BOOTSTRAP,
            Map.of("a", COUNTS, "b", fewer),
            List.of(
                new Row("a", "HR@10", .1, .1, .1),
                new Row("b", "HR@20", .2, .2, .2),
                new Row("c", "HR@10", .3, .3, .3),
                new Row("d", "HR@10", .4, .4, .4)),
            List.of());

    assertThat(report.toTable())
        .contains("\nb: 4,000 cases in 2 sessions, 0 of them")
        .contains(
            """

                   a                        b                        c
            HR@10  0.1000 [0.1000, 0.1000]  -                        0.3000 [0.3000, 0.3000]
            HR@20  -                        0.2000 [0.2000, 0.2000]  -

                   d
            HR@10  0.4000 [0.4000, 0.4000]
            HR@20  -
            """);
  }

  @Test
  void resultsMustGoTogether() {
    EvaluationResult one = result("one", COUNTS, 1);
    EvaluationResult other =
        new EvaluationResult("other", "other protocol", GROUPS, COUNTS, new int[] {1}, Map.of());

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
