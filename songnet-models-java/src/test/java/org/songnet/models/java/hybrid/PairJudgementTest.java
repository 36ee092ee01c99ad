package org.songnet.models.java.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnet.TrainingException;
import org.songnet.learn.Scorer;

class PairJudgementTest {

  /** Likes what a generator does not, or what it does. */
  private record Taste(int sign) implements Scorer {
    @Override
    public String name() {
      return "taste";
    }

    @Override
    public List<String> features() {
      return List.of("score", "rank", "edge");
    }

    @Override
    public double score(float[] row) {
      return sign * row[0];
    }

    @Override
    public double[] contributions(float[] row) {
      return new double[] {score(row), 0, 0, 0};
    }

    @Override
    public Map<String, Double> importance() {
      return Map.of("score", 1.0);
    }
  }

  /** Two candidates each; the generator likes the right one better but in every tenth. */
  private static List<CaseRows> cases(int wanted) {
    List<CaseRows> cases = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      float score = i % 10 == 0 ? -1 : 1;
      cases.add(
          new CaseRows(
              new float[][] {{score, 0, 0}, {0, 0, 0}}, new boolean[] {true, false}, wanted, i));
    }
    return cases;
  }

  @Test
  void rankersStandBesideTheGenerators() {
    Map<String, Double> metrics =
        new PairJudgement(cases(1), new Taste(-1), List.of("pop")).metrics();

    double second = Math.log(2) / Math.log(3);
    assertThat(metrics)
        .contains(entry("validation recall of candidates", 1.0))
        .hasEntrySatisfying(
            "validation NDCG@10 pop",
            ndcg -> assertThat(ndcg).isCloseTo(.9 + .1 * second, within(1e-9)))
        .hasEntrySatisfying(
            "validation NDCG@10 ranker",
            ndcg -> assertThat(ndcg).isCloseTo(.1 + .9 * second, within(1e-9)));
    assertThat(new PairJudgement(cases(4), new Taste(1), List.of("pop")).metrics())
        .contains(entry("validation recall of candidates", .25));
  }

  @Test
  void rankersThatSpoilWhatAGeneratorFindsAreRefused() {
    PairJudgement worse = new PairJudgement(cases(1), new Taste(-1), List.of("pop"));
    PairJudgement asGood = new PairJudgement(cases(1), new Taste(1), List.of("pop"));

    assertThatThrownBy(() -> worse.check("xgboost"))
        .isInstanceOf(TrainingException.class)
        .hasMessageStartingWith("ranker=xgboost is worse than pop alone, NDCG@10 0.668 and 0.963")
        .hasMessageContaining("in 20 cases");
    assertThatCode(() -> asGood.check("xgboost")).doesNotThrowAnyException();
  }
}
