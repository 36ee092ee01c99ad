package org.songnet.models.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.eval.Bootstrap;
import org.songnet.eval.CaseCounts;
import org.songnet.eval.EvaluationReport;
import org.songnet.eval.EvaluationResult;
import org.songnet.eval.NextItemEvaluation;
import org.songnet.eval.Split;
import org.songnet.models.java.session.MarkovTrainer;
import org.songnet.models.java.session.SessionKnnTrainer;

/**
 * Accuracy on real playlists, against the figures that independent implementations in Python reach
 * by the same protocol.
 */
@Tag("slow")
class RadioPlaylistsTest {

  private static EvaluationResult popularity;
  private static EvaluationResult markov;
  private static EvaluationResult sessionKnn;

  @BeforeAll
  static void evaluate() {
    Split split = RadioPlaylists.split();
    popularity = evaluate("popularity", new PopularityTrainer(), split);
    markov = evaluate("markov", new MarkovTrainer(), split);
    sessionKnn = evaluate("session-knn", new SessionKnnTrainer(), split);
  }

  private static EvaluationResult evaluate(String name, Trainer trainer, Split split) {
    SessionRecommender model = (SessionRecommender) trainer.fit(split.training());
    return new NextItemEvaluation(split).evaluate(name, model);
  }

  private static void assertHitRates(EvaluationResult result, double... at10And50And100) {
    assertThat(new double[] {result.value("HR@10"), result.value("HR@50"), result.value("HR@100")})
        .containsExactly(at10And50And100, within(.002));
  }

  @Test
  void theProtocolHasItsCounts() {
    assertThat(popularity.protocol()).contains("2,631 test sessions", "all 9,775 tracks ranked");
    assertThat(popularity.counts()).isEqualTo(new CaseCounts(2_631, 35_138, 26, 0, 0));
  }

  @Test
  void popularityIsWhereItShouldBe() {
    assertHitRates(popularity, .0253, .0820, .1285);
    assertThat(popularity.value(NextItemEvaluation.LOG_LIKELIHOOD)).isEqualTo(-8.620, within(.001));
  }

  @Test
  void markovIsWhereItShouldBe() {
    assertHitRates(markov, .088, .170, .219);
    assertThat(markov.value(NextItemEvaluation.LOG_LIKELIHOOD)).isEqualTo(-8.62, within(.01));
  }

  @Test
  void sessionKnnIsWhereItShouldBe() {
    assertHitRates(sessionKnn, .111, .323, .444);
    assertThat(sessionKnn.value("MRR@20")).isEqualTo(.030, within(.001));
  }

  @Test
  void neighboursFindMoreThanPairsButPairsAreSurer() {
    EvaluationReport report =
        EvaluationReport.of(List.of(markov, sessionKnn), Bootstrap.defaults(), "markov");

    assertThat(report.differences())
        .filteredOn(difference -> difference.metric().startsWith("HR@"))
        .hasSize(3)
        .allMatch(difference -> difference.low() > 0);
    assertThat(report.differences())
        .filteredOn(difference -> difference.metric().equals("MRR@20"))
        .hasSize(1)
        .allMatch(difference -> difference.high() < 0);
  }
}
