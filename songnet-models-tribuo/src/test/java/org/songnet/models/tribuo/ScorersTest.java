package org.songnet.models.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.LabelledRowsBuilder;
import org.songnet.learn.Scorer;
import org.songnet.spi.Scorers;
import org.songnet.testkit.MemoryModel;

class ScorersTest {

  private static Scorer fit(String name, LabelledRows table) {
    return Scorers.trainer(name, Map.of()).fit(table);
  }

  private static double auc(Scorer scorer, LabelledRows table) {
    double[] said = new double[table.size()];
    for (int row = 0; row < said.length; row++) {
      said[row] = scorer.score(table.row(row));
    }
    return ClassificationQuality.of(
            CrossValidation.labels(table), said, CrossValidation.weights(table))
        .auc();
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic", "xgboost", "random-forest", "gradient-boosting"})
  void whatIsLikedIsLearnt(String name) {
    LabelledRows unseen = Tastes.likes(1500, 2);
    Scorer scorer = fit(name, Tastes.likes(1500, 1));

    // Who knows the plan, and all values, has about .84.
    assertThat(auc(scorer, unseen)).isGreaterThan(.76);
    assertThat(scorer.importance().get("noise")).isLessThan(.25);
    assertThat(scorer.importance().get("energy")).isGreaterThan(scorer.importance().get("tempo"));
    assertThat(scorer.importance().values().stream().mapToDouble(x -> x).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void treesTellWhatNoSumCan() {
    LabelledRows unseen = Tastes.checkerboard(500, 2);

    assertThat(auc(fit("xgboost", Tastes.checkerboard(1000, 1)), unseen)).isGreaterThan(.97);
    assertThat(auc(fit("logistic", Tastes.checkerboard(1000, 1)), unseen)).isBetween(.4, .6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear-regression", "xgboost-regression"})
  void numbersAreExpected(String name) {
    Scorer scorer = fit(name, Tastes.line(1000, 1));

    assertThat(scorer.score(new float[] {1, 0})).isCloseTo(1, within(.3));
    assertThat(scorer.score(new float[] {-1, 1})).isCloseTo(-5, within(.3));
    assertThat(scorer.score(new float[] {Float.NaN, 0})).isCloseTo(10, within(.3));
    assertThat(scorer.importance().get("a")).isGreaterThan(.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic", "xgboost", "random-forest", "gradient-boosting"})
  void probabilitiesComeTrueThoughLabelsAreBalanced(String name) {
    // One row in ten is liked, whatever it is like.
    LabelledRowsBuilder rows = LabelledRows.of("noise");
    for (int row = 0; row < 1000; row++) {
      rows.add(new float[] {row % 7}, row % 10 == 0 ? 1 : 0);
    }

    assertThat(fit(name, rows.build()).score(new float[] {3})).isCloseTo(.1, within(.03));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logistic",
        "xgboost",
        "random-forest",
        "gradient-boosting",
        "linear-regression",
        "xgboost-regression"
      })
  void contributionsSumToTheScore(String name) {
    LabelledRows table = Tastes.likes(300, 3);
    Scorer scorer = fit(name, table);

    for (int row = 0; row < 20; row++) {
      double score = scorer.score(table.row(row));
      double sum = Arrays.stream(scorer.contributions(table.row(row))).sum();
      boolean regression = name.endsWith("regression");
      assertThat(sum).isCloseTo(regression ? score : Logit.of(score), within(1e-6));
    }
  }

  @Test
  void contributionsAreOwedToTheFeaturesThatSpeak() {
    Scorer scorer = fit("xgboost", Tastes.likes(1500, 1));

    double[] shares = scorer.contributions(new float[] {0, 2, 100});

    assertThat(scorer.features()).containsExactly("noise", "energy", "tempo");
    assertThat(shares).hasSize(4);
    assertThat(shares[1]).isGreaterThan(1).isGreaterThan(3 * Math.abs(shares[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logistic",
        "xgboost",
        "random-forest",
        "gradient-boosting",
        "linear-regression",
        "xgboost-regression"
      })
  void theSameTableGivesTheSameScorer(String name) {
    LabelledRows table = Tastes.likes(300, 3);
    Scorer one = fit(name, table);
    Scorer other = fit(name, table);

    for (int row = 0; row < 20; row++) {
      assertThat(other.score(table.row(row))).isEqualTo(one.score(table.row(row)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logistic",
        "xgboost",
        "random-forest",
        "gradient-boosting",
        "linear-regression",
        "xgboost-regression"
      })
  void scorersComeBackFromAModelFile(String name) throws Exception {
    LabelledRows table = Tastes.likes(300, 3);
    Scorer scorer = fit(name, table);
    MemoryModel entries = new MemoryModel(Catalog.of(List.of(Track.of("song", "song"))));
    Scorers.write("stage", scorer, entries);

    Scorer read = Scorers.read("stage", entries);

    assertThat(read.name()).isEqualTo(name);
    assertThat(read.features()).isEqualTo(table.names());
    assertThat(read.importance()).isEqualTo(scorer.importance());
    for (int row = 0; row < table.size(); row++) {
      assertThat(read.score(table.row(row))).isEqualTo(scorer.score(table.row(row)));
    }
  }

  @Test
  void weightsCount() {
    LabelledRowsBuilder rows = LabelledRows.of("a");
    for (int row = 0; row < 200; row++) {
      rows.add(new float[] {row % 2}, row % 4 < 2 ? 1 : 0, row % 4 < 2 ? 9 : 1, "row " + row);
    }

    assertThat(fit("xgboost-regression", rows.build()).score(new float[] {1}))
        .isCloseTo(.9, within(.02));
  }

  @Test
  void whatCannotBeLearntIsRefused() {
    LabelledRows one = LabelledRows.of("a").add(new float[1], 1).build();
    LabelledRows half = LabelledRows.of("a").add(new float[1], .5).build();
    LabelledRows none = LabelledRows.of("a").build();

    assertThatThrownBy(() -> fit("logistic", one)).hasMessageContaining("both labels, 0 and 1");
    assertThatThrownBy(() -> fit("xgboost", half))
        .hasMessage("label of row 0 must be 0 or 1 for a classifier: 0.5");
    assertThatThrownBy(() -> fit("linear-regression", none)).hasMessageContaining("no rows");
    assertThatThrownBy(() -> Scorers.trainer("xgboost", Map.of("trees", 0)))
        .hasMessage("trees must be positive: 0");
    assertThatThrownBy(() -> fit("logistic", Tastes.likes(50, 1)).score(new float[2]))
        .hasMessage("row must have a number for each of 3 features: 2");
  }

  @Test
  void allThereAreAreFound() {
    assertThat(List.of("logistic", "xgboost", "linear-regression", "xgboost-regression"))
        .allSatisfy(name -> assertThat(Scorers.named(name).summary()).isNotBlank());
  }
}
