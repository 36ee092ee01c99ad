package org.songnet.models.java.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.songnet.Trainer;
import org.songnet.eval.EvaluationResult;
import org.songnet.eval.RankMetric;
import org.songnet.eval.Split;
import org.songnet.eval.UserItemConfig;
import org.songnet.eval.UserItemEvaluation;
import org.songnet.models.java.LastFm;
import org.songnet.models.java.PopularityTrainer;

/**
 * Accuracy on Last.fm, against the figures that independent implementations in Python reach by the
 * same protocol: all artists ranked, those of training masked.
 */
@Tag("slow")
class LastFmTest {

  private static Optional<Split> fixed = Optional.empty();

  @BeforeAll
  static void read() {
    fixed = Optional.of(LastFm.fixedSplit());
  }

  private static EvaluationResult evaluate(Trainer trainer) {
    Split split = fixed.orElseThrow();
    UserItemConfig protocol =
        UserItemConfig.defaults()
            .withMetrics(
                RankMetric.recall(10),
                RankMetric.ndcg(10),
                RankMetric.recall(40),
                RankMetric.ndcg(40));
    return new UserItemEvaluation(split, protocol).evaluate("model", trainer.fit(split.training()));
  }

  private static void assertReaches(Trainer trainer, double... at10And40) {
    EvaluationResult result = evaluate(trainer);

    assertThat(
            new double[] {
              result.value("Recall@10"),
              result.value("NDCG@10"),
              result.value("Recall@40"),
              result.value("NDCG@40")
            })
        .containsExactly(at10And40, within(.003));
  }

  @Test
  void popularityIsWhereItShouldBe() {
    assertReaches(new PopularityTrainer(), .0718, .0789, .1556, .1197);
  }

  @Test
  void userKnnIsWhereItShouldBe() {
    UserKnnConfig cosine = new UserKnnConfig(100, Weighting.BINARY, 0, .5, 1);

    assertReaches(new UserKnnTrainer(cosine), .1446, .1686, .2946, .2418);
  }

  @Test
  void settingsTunedOnValidationStayWhereTheyWere() {
    ItemKnnConfig items = new ItemKnnConfig(1754, Weighting.BINARY, .9, .43, .76);
    UserKnnConfig users = new UserKnnConfig(106, Weighting.TF_IDF, 14.3, .99, 1.67);
    Rp3BetaConfig walks = new Rp3BetaConfig(1116, .76, .36, false);

    assertReaches(new ItemKnnTrainer(items), .1727, .1995, .3422, .2825);
    assertReaches(new UserKnnTrainer(users), .1695, .1939, .3401, .2778);
    assertReaches(new Rp3BetaTrainer(walks), .1689, .1951, .3362, .2771);
  }

  @Test
  void popularityOnRandomSplitsIsWhereItShouldBe() {
    UserItemConfig protocol =
        UserItemConfig.defaults().withMasking(UserItemConfig.Masking.TRAINING_AND_VALIDATION);
    double[] sums = new double[3];
    for (long seed = 1; seed <= 3; seed++) {
      Split split = LastFm.randomSplit(seed);
      EvaluationResult result =
          new UserItemEvaluation(split, protocol)
              .evaluate("popularity", new PopularityTrainer().fit(split.training()));
      sums[0] += result.value("Recall@10") / 3;
      sums[1] += result.value("MRR@10") / 3;
      sums[2] += result.value("NDCG@10") / 3;
    }

    assertThat(sums).containsExactly(new double[] {.0735, .1246, .0670}, within(.005));
  }
}
