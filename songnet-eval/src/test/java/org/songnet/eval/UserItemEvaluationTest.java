package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.eval.UserItemConfig.Evidence;
import org.songnet.eval.UserItemConfig.Masking;
import org.songnet.eval.UserItemConfig.NegativeSample;

class UserItemEvaluationTest {

  private static final Catalog CATALOG = Toys.catalog("abcdefgh");
  private static final UserItemConfig CONFIG =
      UserItemConfig.defaults()
          .withMetrics(RankMetric.recall(2), RankMetric.reciprocalRank(8))
          .withThreads(1);

  private static Interactions users(String... namesAndWords) {
    return Toys.users(CATALOG, namesAndWords);
  }

  /** Ann has heard ab and then c, with d and e to come; bob has heard a, with b to come. */
  private static Split split() {
    return UserSplits.fixed(
        users("ann", "abb", "bob", "a", "eve", "h"),
        users("ann", "c"),
        users("ann", "ded", "bob", "b"));
  }

  /** a before b before c … for everybody. */
  private static Recommender alphabet(Catalog catalog) {
    return Toys.requestModel(catalog, request -> descending(catalog.size()));
  }

  private static float[] descending(int size) {
    float[] scores = new float[size];
    for (int track = 0; track < size; track++) {
      scores[track] = -track;
    }
    return scores;
  }

  @Test
  void allButTheTracksOfTrainingAreRanked() {
    EvaluationResult result =
        new UserItemEvaluation(split(), CONFIG).evaluate("alphabet", alphabet(CATALOG));

    // Ann: c d e, two of which are right, the first at 2; bob: b first.
    assertThat(result.groupNames()).containsExactly("ann", "bob");
    assertThat(result.groupValues("Recall@2")).containsExactly(.5, 1);
    assertThat(result.groupValues("MRR@8")).containsExactly(.5, 1);
    assertThat(result.value("Recall@2")).isEqualTo(.75);
    assertThat(result.counts()).isEqualTo(new CaseCounts(2, 2, 3, 2, 0, 0, 1, 0));
    assertThat(result.protocol())
        .isEqualTo(
            "test tracks of 2 users, users known; all 8 tracks ranked, those of training masked; "
                + "ties averaged; trained on 5 events of 3 users");
  }

  @Test
  void validationMayBeMaskedTooOrNothing() {
    EvaluationResult both =
        new UserItemEvaluation(split(), CONFIG.withMasking(Masking.TRAINING_AND_VALIDATION))
            .evaluate("alphabet", alphabet(CATALOG));
    EvaluationResult none =
        new UserItemEvaluation(split(), CONFIG.withMasking(Masking.NONE))
            .evaluate("alphabet", alphabet(CATALOG));

    assertThat(both.groupValues("MRR@8")).containsExactly(1, 1);
    assertThat(both.protocol()).contains("those of training and validation masked");
    assertThat(none.groupValues("MRR@8")).containsExactly(.25, .5);
    assertThat(none.protocol()).contains("none masked");
  }

  @Test
  void whatIsSkippedIsCounted() {
    Split split =
        new Split(users("ann", "ab", "bob", "c"), users("ann", "agh", "new", "b", "bob", "c"), 0);
    EvaluationResult result =
        new UserItemEvaluation(split, CONFIG)
            .evaluate("alphabet", alphabet(Toys.catalog("abcdefg")));

    // Ann's a is masked and her h unknown; bob has nothing left.
    assertThat(result.counts()).isEqualTo(new CaseCounts(2, 2, 2, 1, 1, 2, 1, 1));
    assertThat(result.groupValues("MRR@8")).containsExactly(.2, .5, Double.NaN);
  }

  @Test
  void aConstantScorerGetsChanceLevel() {
    Recommender constant = Toys.requestModel(CATALOG, request -> new float[8]);
    EvaluationResult result =
        new UserItemEvaluation(split(), CONFIG).evaluate("constant", constant);

    // Two of Ann's six tracks are on top, and two of Bob's seven.
    assertThat(result.groupValues("Recall@2")[0]).isEqualTo(2 / 6., within(1e-12));
    assertThat(result.groupValues("Recall@2")[1]).isEqualTo(2 / 7., within(1e-12));
  }

  @Test
  void aModelThatOnlyListsGetsTheSame() {
    Recommender scoring =
        Toys.requestModel(CATALOG, request -> new float[] {0, 2, 1, 1, 1, 0, 3, 3});
    EvaluationResult scored = new UserItemEvaluation(split(), CONFIG).evaluate("model", scoring);
    EvaluationResult listed =
        new UserItemEvaluation(split(), CONFIG).evaluate("model", new ListsOnly(scoring, 8));
    EvaluationResult three =
        new UserItemEvaluation(split(), CONFIG).evaluate("model", new ListsOnly(scoring, 3));

    assertThat(listed.groupValues("MRR@8")).isEqualTo(scored.groupValues("MRR@8"));
    assertThat(listed.groupValues("Recall@2")).isEqualTo(scored.groupValues("Recall@2"));
    // Of c, d and e it lists but c, so that d and e are among the three left.
    assertThat(three.groupValues("Recall@2")).containsExactly(0, 0);
    assertThat(three.groupValues("MRR@8")[0]).isEqualTo(2 / 3. / 4 + 1 / 3. / 5, within(1e-12));
  }

  /** Hides the scores of a model, and all but the first tracks. */
  private record ListsOnly(Recommender hidden, int most) implements Recommender {

    @Override
    public List<ScoredTrack> recommend(RecommendationRequest request) {
      return hidden.recommend(request.top(most));
    }

    @Override
    public ModelInfo info() {
      return Toys.info(catalog(), Set.of(Capability.KNOWN_USER));
    }

    @Override
    public Catalog catalog() {
      return hidden.catalog();
    }
  }

  @Test
  void theModelIsToldTheUserOrHisSession() {
    List<RecommendationRequest> requests = new ArrayList<>();
    Recommender spy =
        Toys.requestModel(
            CATALOG,
            request -> {
              requests.add(request);
              return new float[8];
            });
    EvaluationResult foldIn =
        new UserItemEvaluation(split(), CONFIG.withEvidence(Evidence.SESSION)).evaluate("spy", spy);
    new UserItemEvaluation(split(), CONFIG).evaluate("spy", spy);

    TrackId a = new TrackId("a");
    TrackId b = new TrackId("b");
    assertThat(foldIn.protocol()).contains("(fold-in)");
    assertThat(requests)
        .containsExactly(
            RecommendationRequest.after(a, b, b),
            RecommendationRequest.after(a),
            RecommendationRequest.forUser(new UserId("ann")),
            RecommendationRequest.forUser(new UserId("bob")));
  }

  @Test
  void samplesAreLabelledAndSeeded() {
    UserItemConfig sampled = CONFIG.withSampledNegatives(new NegativeSample(1, 3));
    EvaluationResult result =
        new UserItemEvaluation(split(), sampled).evaluate("alphabet", alphabet(CATALOG));
    EvaluationResult all =
        new UserItemEvaluation(split(), CONFIG.withSampledNegatives(new NegativeSample(100, 3)))
            .evaluate("alphabet", alphabet(CATALOG));

    assertThat(result.protocol()).contains("SAMPLED: ranked among 1 random tracks of 8, seed 3");
    // Bob's b is before all; of Ann's others only c would be before d.
    assertThat(result.groupValues("MRR@8")[0]).isIn(.5, 1.);
    assertThat(result.groupValues("MRR@8")[1]).isEqualTo(1);
    assertThat(all.groupValues("MRR@8")).containsExactly(.5, 1);
  }

  @Test
  void logProbabilitiesAreThoseOfTheTracksRanked() {
    float[] logs = new float[8];
    Arrays.fill(logs, (float) Math.log(1 / 8.));
    EvaluationResult result =
        new UserItemEvaluation(split(), CONFIG)
            .evaluate(
                "uniform",
                Toys.model(CATALOG, Set.of(Capability.LOG_PROBABILITIES), heard -> logs));

    assertThat(result.groupValues("log-likelihood")[0]).isEqualTo(-Math.log(6), within(1e-6));
    assertThat(result.groupValues("log-likelihood")[1]).isEqualTo(-Math.log(7), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void threadsChangeNothing(int threads) {
    Random random = new Random(5);
    List<String> training = new ArrayList<>();
    List<String> test = new ArrayList<>();
    for (int user = 0; user < 200; user++) {
      training.addAll(List.of("user " + user, "a"));
      test.addAll(List.of("user " + user, Character.toString('b' + random.nextInt(7))));
    }
    Split split =
        new Split(users(training.toArray(new String[0])), users(test.toArray(new String[0])), 0);
    Recommender noise =
        Toys.requestModel(
            CATALOG,
            request -> {
              Random scores = new Random(request.hashCode());
              return new float[] {
                0, scores.nextInt(3), scores.nextInt(3), scores.nextInt(3), 1, 0, 2, 1
              };
            });
    UserItemConfig config =
        CONFIG
            .withSampledNegatives(new NegativeSample(3, 1))
            .withListMetrics(ListMetric.diversity(2), ListMetric.coverage(1));
    EvaluationResult one = new UserItemEvaluation(split, config).evaluate("noise", noise);
    EvaluationResult several =
        new UserItemEvaluation(split, config.withThreads(threads)).evaluate("noise", noise);

    assertThat(several.groupValues("MRR@8")).isEqualTo(one.groupValues("MRR@8"));
    assertThat(several.groupValues("diversity@2")).isEqualTo(one.groupValues("diversity@2"));
    assertThat(several.totals()).isEqualTo(one.totals());
  }

  @Test
  void nothingToFindIsAnError() {
    Split split = new Split(users("ann", "a"), users("ann", "a"), 0);

    assertThatThrownBy(() -> new UserItemEvaluation(split).evaluate("alphabet", alphabet(CATALOG)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing to predict for alphabet");
  }

  @Test
  void configurationsAreChecked() {
    assertThatThrownBy(() -> CONFIG.withThreads(0)).hasMessage("threads must be positive: 0");
    assertThatThrownBy(CONFIG::withMetrics).hasMessageContaining("metrics must be some");
    assertThatThrownBy(() -> new NegativeSample(0, 1)).hasMessage("size must be positive: 0");
  }
}
