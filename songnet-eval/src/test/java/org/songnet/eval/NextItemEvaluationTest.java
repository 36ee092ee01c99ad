package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.SessionRecommender;

class NextItemEvaluationTest {

  private static final Catalog CATALOG = Toys.catalog("abcde");
  private static final NextItemConfig CONFIG =
      NextItemConfig.defaults()
          .withMetrics(RankMetric.hitRate(1), RankMetric.hitRate(2), RankMetric.reciprocalRank(5))
          .withThreads(1);

  private static Split split(String... test) {
    return new Split(Toys.sessions(CATALOG, "abcd"), Toys.sessions(CATALOG, test), 0);
  }

  /** Believes in the letter after the last one, or in {@code a}; then in the alphabet. */
  private static SessionRecommender alphabet(Catalog catalog) {
    return Toys.model(
        catalog,
        heard -> {
          float[] scores = new float[catalog.size()];
          for (int track = 0; track < scores.length; track++) {
            scores[track] = -track;
          }
          int next = heard.isEmpty() ? 0 : heard.charAt(heard.length() - 1) - 'a' + 1;
          scores[next % scores.length] = 1;
          return scores;
        });
  }

  @Test
  void everyTrackButTheFirstIsPredictedFromThoseBefore() {
    EvaluationResult result =
        new NextItemEvaluation(split("abc", "d", "ba"), CONFIG)
            .evaluate("alphabet", alphabet(CATALOG));

    // b after a: rank 1; c after ab: rank 1; a after b: c comes first, so rank 2.
    assertThat(result.counts()).isEqualTo(new CaseCounts(2, 3, 3, 0, 0, 0, 1, 0));
    assertThat(result.metrics()).containsExactly("HR@1", "HR@2", "MRR@5");
    assertThat(result.value("HR@1")).isEqualTo(2 / 3., within(1e-15));
    assertThat(result.value("HR@2")).isEqualTo(1);
    assertThat(result.value("MRR@5")).isEqualTo(2.5 / 3, within(1e-15));
    assertThat(result.groupValues("MRR@5")).containsExactly(1, Double.NaN, .5);
  }

  @Test
  void theContextSaysWhereToBegin() {
    NextItemEvaluation fromTheFirst = new NextItemEvaluation(split("abc"), CONFIG.withContext(0));
    NextItemEvaluation fromTheThird = new NextItemEvaluation(split("bac"), CONFIG.withContext(2));

    assertThat(fromTheFirst.evaluate("alphabet", alphabet(CATALOG)).counts().cases()).isEqualTo(3);
    // c after ba: b is expected, then a, then c.
    assertThat(fromTheThird.evaluate("alphabet", alphabet(CATALOG)).value("MRR@5"))
        .isEqualTo(1 / 3., within(1e-15));
  }

  @Test
  void withoutRepeatsTheyAreNeitherRankedNorAskedFor() {
    EvaluationResult result =
        new NextItemEvaluation(split("bac", "aba"), CONFIG.withContext(2).withRepeats(false))
            .evaluate("alphabet", alphabet(CATALOG));

    assertThat(result.counts()).isEqualTo(new CaseCounts(1, 1, 1, 0, 0, 1, 1, 0));
    assertThat(result.value("HR@1")).isEqualTo(1);
  }

  @Test
  void targetsTheModelCannotKnowAreSkippedAndCounted() {
    Catalog small = Toys.catalog("ab");
    EvaluationResult result =
        new NextItemEvaluation(split("acb"), CONFIG).evaluate("alphabet", alphabet(small));

    // c is skipped, as a target and as context: b follows a.
    assertThat(result.counts()).isEqualTo(new CaseCounts(1, 1, 0, 1, 0));
    assertThat(result.value("HR@1")).isEqualTo(1);
    assertThat(result.protocol()).contains("all 2 tracks ranked");
  }

  @Test
  void targetsTrainingNeverHadAreRankedAndCounted() {
    EvaluationResult result =
        new NextItemEvaluation(split("de"), CONFIG).evaluate("alphabet", alphabet(CATALOG));

    assertThat(result.counts()).isEqualTo(new CaseCounts(1, 1, 1, 0, 0));
    assertThat(result.value("HR@1")).isEqualTo(1);
  }

  @Test
  void aConstantScorerGetsChanceLevel() {
    EvaluationResult result =
        new NextItemEvaluation(split("abc", "edcba", "aa"), CONFIG)
            .evaluate("constant", Toys.model(CATALOG, heard -> new float[] {3, 3, 3, 3, 3}));

    assertThat(result.value("HR@1")).isEqualTo(1 / 5., within(1e-15));
    assertThat(result.value("HR@2")).isEqualTo(2 / 5., within(1e-15));
  }

  @Test
  void logLikelihoodIsForModelsThatGiveProbabilities() {
    float[] halves = new float[] {-.5f, -1.5f, -2, -3, -4};
    Set<Capability> capabilities = Set.of(Capability.LOG_PROBABILITIES);
    SessionRecommender model = Toys.model(CATALOG, capabilities, heard -> halves);

    EvaluationResult result = new NextItemEvaluation(split("cab"), CONFIG).evaluate("p", model);
    assertThat(result.value(NextItemEvaluation.LOG_LIKELIHOOD)).isEqualTo(-1);
    assertThat(
            new NextItemEvaluation(split("cab"), CONFIG.withRepeats(false))
                .evaluate("p", model)
                .metrics())
        .doesNotContain(NextItemEvaluation.LOG_LIKELIHOOD);
    assertThatThrownBy(() -> result.value("AUC"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'AUC' was not measured for p; there are [HR@1, HR@2");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void anyNumberOfThreadsGivesTheSame(int threads) {
    Split split = shuffledSessions(200);
    SessionRecommender noise = noise();
    EvaluationResult one = new NextItemEvaluation(split, CONFIG).evaluate("noise", noise);
    EvaluationResult many =
        new NextItemEvaluation(split, CONFIG.withThreads(threads)).evaluate("noise", noise);

    for (String metric : one.metrics()) {
      assertThat(many.value(metric)).isEqualTo(one.value(metric));
      assertThat(many.groupValues(metric)).isEqualTo(one.groupValues(metric));
    }
  }

  private static Split shuffledSessions(int count) {
    Random random = new Random(5);
    List<String> letters = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
    String[] words = new String[count];
    for (int i = 0; i < count; i++) {
      Collections.shuffle(letters, random);
      words[i] = String.join("", letters.subList(0, 2 + random.nextInt(4)));
    }
    return split(words);
  }

  private static SessionRecommender noise() {
    return Toys.model(
        CATALOG,
        heard -> {
          Random random = new Random(heard.hashCode());
          float[] scores = new float[CATALOG.size()];
          for (int track = 0; track < scores.length; track++) {
            scores[track] = random.nextInt(4);
          }
          return scores;
        });
  }

  @Test
  void progressGoesFromOneToAll() {
    List<String> calls = Collections.synchronizedList(new ArrayList<>());
    new NextItemEvaluation(split("ab", "bc", "cd"), CONFIG.withThreads(2))
        .evaluate("alphabet", alphabet(CATALOG), (done, total) -> calls.add(done + "/" + total));

    assertThat(calls).containsExactly("1/3", "2/3", "3/3");
  }

  @Test
  void theListenerMayCancel() {
    EvaluationListener impatient =
        new EvaluationListener() {
          private volatile boolean enough;

          @Override
          public void onProgress(int done, int total) {
            enough = done >= 2;
          }

          @Override
          public boolean isCancelled() {
            return enough;
          }
        };
    NextItemEvaluation evaluation = new NextItemEvaluation(split("ab", "bc", "cd"), CONFIG);

    assertThatThrownBy(() -> evaluation.evaluate("alphabet", alphabet(CATALOG), impatient))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("cancelled");
  }

  @Test
  void scoresThatAreNoNumbersAreRefused() {
    SessionRecommender broken = Toys.model(CATALOG, heard -> new float[] {1, 2, Float.NaN, 0, 0});
    SessionRecommender infinite =
        Toys.model(CATALOG, heard -> new float[] {1, Float.NEGATIVE_INFINITY, 0, 0, 0});
    NextItemEvaluation evaluation = new NextItemEvaluation(split("ab"), CONFIG.withThreads(2));

    assertThatThrownBy(() -> evaluation.evaluate("broken", broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("scores must be finite, but broken gave NaN to track c");
    assertThatThrownBy(() -> evaluation.evaluate("infinite", infinite))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("scores must be finite, but infinite gave -Infinity to track b");
  }

  @Test
  void nothingToPredictIsAnError() {
    assertThatThrownBy(
            () ->
                new NextItemEvaluation(split("a", "b"), CONFIG)
                    .evaluate("alphabet", alphabet(CATALOG)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing to predict for alphabet");
  }

  @Test
  void configurationsAreChecked() {
    assertThatThrownBy(() -> CONFIG.withContext(-1)).hasMessage("context must not be negative: -1");
    assertThatThrownBy(() -> CONFIG.withThreads(0)).hasMessage("threads must be positive: 0");
    assertThatThrownBy(CONFIG::withMetrics).hasMessageContaining("metrics must be some");
    assertThatThrownBy(() -> CONFIG.withMetrics(RankMetric.ndcg(2), RankMetric.ndcg(2)))
        .hasMessageContaining("NDCG@2, NDCG@2");
  }
}
