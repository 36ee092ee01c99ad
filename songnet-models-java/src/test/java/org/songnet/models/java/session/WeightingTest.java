package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.SessionRecommender;
import org.songnet.models.java.Toys;

/**
 * Every weight by hand, after "ab": abc has both, bcbd has b, ae has a. Sessions that have a, b, c,
 * e: 2 of 4; d: 1.
 */
class WeightingTest {

  private static final Interactions TRAINING =
      TimedSessions.onDays("abc", 3, "bcbd", 6, "e", 7, "ae", 8);

  /** Of the similarity by cosine with weights 1 for b and .5 for a. */
  private static final double LENGTH = Math.sqrt(1.25);

  private static final double ABC = 1.5 / (LENGTH * Math.sqrt(3));
  private static final double BCD = 1 / (LENGTH * Math.sqrt(3));
  private static final double AE = .5 / (LENGTH * Math.sqrt(2));

  private static final StanConfig STAN =
      StanConfig.defaults().withDecay(.5).withPlaceDecay(1).withAgeDecay(1).withRules(0);
  private static final VstanConfig VSTAN =
      VstanConfig.defaults()
          .withDecay(.5)
          .withPlaceDecay(1)
          .withAgeDecay(1)
          .withMatchDecay(1)
          .withIdf(0)
          .withRules(0);
  private static final VsknnConfig VSKNN =
      VsknnConfig.defaults()
          .withHeard(Fade.SAME)
          .withMatch(Fade.SAME)
          .withIdf(0)
          .withAgeDecay(1)
          .withRules(0);

  /** Scores of a to e; f and g were never heard. */
  private static void assertScores(SessionRecommender model, double... expected) {
    float[] scores = Toys.scores(model, "ab");
    double[] known = new double[5];
    Arrays.setAll(known, i -> scores[i]);

    assertThat(known).containsExactly(expected, within(1e-6));
    assertThat(scores[5]).isNegative();
  }

  private static SessionRecommender fit(StanConfig config) {
    return new StanTrainer(config).fit(TRAINING);
  }

  private static SessionRecommender fit(VstanConfig config) {
    return new VstanTrainer(config).fit(TRAINING);
  }

  private static SessionRecommender fit(VsknnConfig config) {
    return new VsknnTrainer(config).fit(TRAINING);
  }

  @Test
  void stanWithoutItsDecaysIsSessionKnn() {
    SessionRecommender plain =
        new SessionKnnTrainer(SessionKnnConfig.defaults().withDecay(.5).withRules(0)).fit(TRAINING);

    assertScores(fit(STAN), ABC + AE, ABC + BCD, ABC + BCD, BCD, AE);
    assertThat(Toys.scores(fit(STAN), "ab")).isEqualTo(Toys.scores(plain, "ab"));
    assertThat(Toys.scores(fit(VSTAN), "ab")).isEqualTo(Toys.scores(plain, "ab"));
  }

  @Test
  void tracksFarFromTheLastSharedOneCountLess() {
    // That is b at 1 in abc, b at 2 in bcbd and a at 0 in ae; c was heard last at 1 in bcbd.
    double[] expected = {.8 * ABC + AE, ABC + BCD, .8 * (ABC + BCD), .8 * BCD, .8 * AE};

    assertScores(fit(STAN.withPlaceDecay(.8)), expected);
    assertScores(fit(VSTAN.withPlaceDecay(.8)), expected);
  }

  @Test
  void oldSessionsCountLess() {
    double abc = Math.pow(.9, 5) * ABC;
    double bcd = Math.pow(.9, 2) * BCD;
    double[] expected = {abc + AE, abc + bcd, abc + bcd, bcd, AE};

    assertScores(fit(STAN.withAgeDecay(.9)), expected);
    assertScores(fit(VSTAN.withAgeDecay(.9)), expected);
    // By their order: 75, 50 and 0 hundredths old.
    abc = Math.pow(.99, 75) * ABC;
    bcd = Math.pow(.99, 50) * BCD;
    assertScores(
        fit(STAN.withRecency(Recency.ORDER).withAgeDecay(.99)),
        abc + AE,
        abc + bcd,
        abc + bcd,
        bcd,
        AE);
    assertScores(
        fit(STAN.withRecency(Recency.NONE).withAgeDecay(.9)),
        ABC + AE,
        ABC + BCD,
        ABC + BCD,
        BCD,
        AE);
  }

  @Test
  void vstanWeightsNeighboursByTheNewestSharedTrack() {
    double ae = .7 * AE; // which shares a alone, one track ago

    assertScores(fit(VSTAN.withMatchDecay(.7)), ABC + ae, ABC + BCD, ABC + BCD, BCD, ae);
  }

  @Test
  void rareTracksAreRaised() {
    double usual = 1 + 3 * Math.log(2);
    double rare = 1 + 3 * Math.log(4);

    assertScores(
        fit(VSTAN.withIdf(3)),
        usual * (ABC + AE),
        usual * (ABC + BCD),
        usual * (ABC + BCD),
        rare * BCD,
        usual * AE);
    assertScores(
        fit(VSKNN.withIdf(3)), usual * 1.5, usual * 1.5, usual * 1.5, rare * .5, usual / 2);
  }

  @Test
  void vsknnSharesAreDividedByTheTracksHeard() {
    assertScores(fit(VSKNN), 1 + .5, 1 + .5, 1 + .5, .5, .5);
    assertScores(fit(VSKNN.withHeard(Fade.DIV)), .75 + .25, .75 + .5, .75 + .5, .5, .25);
    assertScores(fit(VSKNN.withHeard(Fade.QUADRATIC)), .625 + .125, .625 + .5, .625 + .5, .5, .125);
    assertScores(fit(VSKNN.withHeard(Fade.LINEAR)), .95 + .45, .95 + .5, .95 + .5, .5, .45);
  }

  @Test
  void vsknnWeightsNeighboursByTheNewestSharedTrack() {
    assertScores(fit(VSKNN.withMatch(Fade.DIV)), 1 + .25, 1 + .5, 1 + .5, .5, .25);
    assertScores(fit(VSKNN.withMatch(Fade.QUADRATIC)), 1 + .125, 1 + .5, 1 + .5, .5, .125);
    assertScores(fit(VSKNN.withMatch(Fade.LINEAR)), .9 + .4, .9 + .45, .9 + .45, .45, .4);
    double day = .875;
    double abc = Math.pow(day, 5);
    double bcd = Math.pow(day, 2) / 2;
    assertScores(fit(VSKNN.withAgeDecay(day)), abc + .5, abc + bcd, abc + bcd, bcd, .5);
  }

  @Test
  void rulesGetTheirShareOfTheSupport() {
    double share = .5 * (3 * ABC + 3 * BCD + 2 * AE);
    // b was directly followed by c twice and by d once.
    double[] expected = {
      ABC + AE, ABC + BCD, ABC + BCD + share * 2 / 3, BCD + share / 3, AE,
    };

    assertScores(fit(STAN.withRules(.5).withSteps(1)), expected);
    float[] rules =
        Toys.scores(
            new SequentialRulesTrainer(new SequentialRulesConfig(20, Fade.LOG, 200, 20))
                .fit(TRAINING),
            "ab");
    // Two tracks speak, the last one with the weight 1.
    share /= 1 + Math.log10(2.7) / Math.log10(3.7);
    assertScores(
        fit(STAN.withRules(.5).withSteps(20)),
        ABC + AE,
        ABC + BCD + share * rules[1],
        ABC + BCD + share * rules[2],
        BCD + share * rules[3],
        AE + share * rules[4]);
  }

  @Test
  void onlyTheMostRecentAreCompared() {
    assertScores(fit(STAN.withSample(2)), AE, BCD, BCD, BCD, AE);
    assertThat(Toys.scores(fit(STAN.withSample(1)), "ab")[1]).isNegative();
    assertThat(Toys.scores(fit(STAN.withSample(1)), "ab")[4]).isPositive();
  }

  @Test
  void configurationsAreChecked() {
    assertThatThrownBy(() -> STAN.withSample(0)).hasMessage("sample must be positive: 0");
    assertThatThrownBy(() -> STAN.withDecay(1.5))
        .hasMessage("decay must be above 0 and at most 1: 1.5");
    assertThatThrownBy(() -> VSTAN.withMatchDecay(0)).hasMessageStartingWith("matchDecay must");
    assertThatThrownBy(() -> VSTAN.withDecay(0)).hasMessageStartingWith("decay must");
    assertThatThrownBy(() -> VSTAN.withPlaceDecay(-1)).hasMessageContaining("placeDecay");
    assertThatThrownBy(() -> VSKNN.withAgeDecay(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> VSKNN.withIdf(-1))
        .hasMessage("idf must be at least 0 and finite: -1.0");
    assertThatThrownBy(() -> VSKNN.withRules(Double.POSITIVE_INFINITY))
        .hasMessageContaining("rules must be at least 0 and finite");
  }
}
