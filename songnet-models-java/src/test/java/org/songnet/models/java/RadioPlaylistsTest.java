package org.songnet.models.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.eval.Bootstrap;
import org.songnet.eval.CaseCounts;
import org.songnet.eval.EvaluationReport;
import org.songnet.eval.EvaluationReport.Difference;
import org.songnet.eval.EvaluationResult;
import org.songnet.eval.NextItemEvaluation;
import org.songnet.eval.Split;
import org.songnet.models.java.session.Fade;
import org.songnet.models.java.session.MarkovTrainer;
import org.songnet.models.java.session.SequentialRulesConfig;
import org.songnet.models.java.session.SequentialRulesTrainer;
import org.songnet.models.java.session.SessionKnnConfig;
import org.songnet.models.java.session.SessionKnnTrainer;
import org.songnet.models.java.session.StanConfig;
import org.songnet.models.java.session.StanTrainer;
import org.songnet.models.java.session.VsknnConfig;
import org.songnet.models.java.session.VsknnTrainer;
import org.songnet.models.java.session.VstanConfig;
import org.songnet.models.java.session.VstanTrainer;

/**
 * Accuracy on real playlists, against the figures that independent implementations in Python reach
 * by the same protocol.
 */
@Tag("slow")
class RadioPlaylistsTest {

  /** As published: the last track speaks, by rules over up to ten steps. */
  private static final SequentialRulesConfig PUBLISHED_RULES =
      SequentialRulesConfig.defaults().withSteps(10).withWeighting(Fade.DIV).withHeard(1);

  /** The yardstick of independent code: neighbours alone. */
  private static final SessionKnnConfig NEIGHBOURS =
      SessionKnnConfig.defaults().withNeighbours(200).withDecay(.8).withRules(0);

  private static final Map<String, EvaluationResult> RESULTS = new LinkedHashMap<>();

  @BeforeAll
  static void evaluate() throws IOException {
    Split split = RadioPlaylists.split();
    evaluate("popularity", new PopularityTrainer(), split);
    evaluate("markov", new MarkovTrainer(), split);
    evaluate("SR as published", new SequentialRulesTrainer(PUBLISHED_RULES), split);
    evaluate("sequential-rules", new SequentialRulesTrainer(), split);
    evaluate("SKNN", new SessionKnnTrainer(NEIGHBOURS), split);
    evaluate(
        "SKNN + bigrams",
        new SessionKnnTrainer(
            NEIGHBOURS.withNeighbours(500).withDecay(.9).withRules(.07).withSteps(1)),
        split);
    evaluate("VSKNN", new VsknnTrainer(VsknnConfig.defaults().withRules(0)), split);
    evaluate("STAN", new StanTrainer(StanConfig.defaults().withRules(0)), split);
    evaluate("VSTAN", new VstanTrainer(VstanConfig.defaults().withRules(0)), split);
    evaluate("session-knn", new SessionKnnTrainer(), split);
    evaluate("vsknn", new VsknnTrainer(), split);
    evaluate("stan", new StanTrainer(), split);
    evaluate("vstan", new VstanTrainer(), split);
    System.out.println(report("markov").toTable());
  }

  private static void evaluate(String name, Trainer trainer, Split split) {
    SessionRecommender model = (SessionRecommender) trainer.fit(split.training());
    RESULTS.put(name, new NextItemEvaluation(split).evaluate(name, model));
  }

  private static EvaluationReport report(String baseline) {
    return EvaluationReport.of(new ArrayList<>(RESULTS.values()), Bootstrap.defaults(), baseline);
  }

  private static EvaluationResult result(String name) {
    return Objects.requireNonNull(RESULTS.get(name));
  }

  private static void assertHitRates(String name, double... at10And50And100) {
    EvaluationResult result = result(name);
    assertThat(new double[] {result.value("HR@10"), result.value("HR@50"), result.value("HR@100")})
        .containsExactly(at10And50And100, within(.002));
  }

  @Test
  void theProtocolHasItsCounts() {
    assertThat(result("popularity").protocol())
        .contains("2,631 test sessions", "all 9,775 tracks ranked");
    assertThat(result("popularity").counts()).isEqualTo(new CaseCounts(2_631, 35_138, 26, 0, 0));
  }

  @Test
  void popularityIsWhereItShouldBe() {
    assertHitRates("popularity", .0253, .0820, .1285);
    assertThat(result("popularity").value(NextItemEvaluation.LOG_LIKELIHOOD))
        .isEqualTo(-8.620, within(.001));
  }

  @Test
  void markovIsWhereItShouldBe() {
    assertHitRates("markov", .088, .170, .219);
    assertThat(result("markov").value(NextItemEvaluation.LOG_LIKELIHOOD))
        .isEqualTo(-8.62, within(.01));
  }

  @Test
  void sessionKnnIsWhereItShouldBe() {
    assertHitRates("SKNN", .111, .323, .444);
    assertThat(result("SKNN").value("MRR@20")).isEqualTo(.030, within(.001));
  }

  @Test
  void neighboursFindMoreThanPairsButPairsAreSurer() {
    assertThat(differences("SKNN", "markov", "HR@.*")).hasSize(3).allMatch(at -> at.low() > 0);
    assertThat(differences("SKNN", "markov", "MRR@20")).hasSize(1).allMatch(at -> at.high() < 0);
  }

  private static List<Difference> differences(String model, String baseline, String metric) {
    return report(baseline).differences().stream()
        .filter(at -> at.model().equals(model) && at.metric().matches(metric))
        .toList();
  }

  @Test
  void bigramsMakeNeighboursSurer() {
    assertThat(differences("SKNN + bigrams", "SKNN", "HR@10")).allMatch(at -> at.low() > 0);
    assertThat(differences("SKNN + bigrams", "SKNN", "MRR@20")).allMatch(at -> at.low() > .009);
  }

  @Test
  void neighboursWithRulesAreBetterThanEither() {
    for (String model : List.of("session-knn", "vsknn", "stan", "vstan")) {
      assertThat(result(model).value("HR@10")).as(model).isGreaterThan(.131);
      assertThat(result(model).value("HR@100")).as(model).isGreaterThan(.456);
    }
    assertThat(differences("session-knn", "SKNN", "HR@.*")).allMatch(at -> at.low() > 0);
    assertThat(differences("session-knn", "sequential-rules", "HR@100"))
        .allMatch(at -> at.low() > 0);
  }
}
