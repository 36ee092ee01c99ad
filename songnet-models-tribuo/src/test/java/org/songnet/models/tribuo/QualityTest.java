package org.songnet.models.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.LabelledRowsBuilder;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.songnet.models.tribuo.FeatureSelection.Criterion;
import org.songnet.spi.ScorerProvider.Task;
import org.songnet.spi.Scorers;

class QualityTest {

  private static final ScorerTrainer LOGISTIC = Scorers.trainer("logistic", Map.of());

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void figuresAreThoseByHand() {
    double[] labels = {1, 0, 1, 0};
    double[] said = {.9, .1, .4, .4};

    ClassificationQuality quality = ClassificationQuality.of(labels, said, ones(4));

    // Of the four pairs three are right and one is tied.
    assertThat(quality.auc()).isEqualTo(3.5 / 4);
    assertThat(quality.brier()).isCloseTo((.01 + .01 + .36 + .16) / 4, within(1e-12));
    assertThat(quality.logLoss())
        .isCloseTo(-(2 * Math.log(.9) + Math.log(.4) + Math.log(.6)) / 4, within(1e-12));
    assertThat(quality.positives()).isEqualTo(.5);
    assertThat(RegressionQuality.of(labels, said, ones(4)).rmse())
        .isCloseTo(Math.sqrt(quality.brier()), within(1e-12));
    assertThat(RegressionQuality.of(labels, labels, ones(4)).explained()).isEqualTo(1);
  }

  @Test
  void aTenthOfTheRowsIsInEachBin() {
    double[] said = IntStream.range(0, 1000).mapToDouble(i -> i / 1000.0).toArray();
    double[] labels = IntStream.range(0, 1000).mapToDouble(i -> i % 2).toArray();

    ClassificationQuality quality = ClassificationQuality.of(labels, said, ones(1000));

    assertThat(quality.bins()).hasSize(10).allMatch(bin -> bin.weight() == 100);
    assertThat(quality.bins().get(9).said()).isCloseTo(.9495, within(1e-9));
    assertThat(quality.calibrationError()).isCloseTo(.25, within(.001));
  }

  /** Labels belong to artists, and a feature gives the artist away: only groups show that. */
  @Test
  void artistsOfTheTestAreNotSeen() {
    LabelledRowsBuilder rows = LabelledRows.of("artist");
    for (int row = 0; row < 600; row++) {
      int artist = row % 60;
      rows.add(new float[] {artist}, (artist * 7919) % 13 < 6 ? 1 : 0, "artist " + artist);
    }
    ScorerTrainer trees =
        Scorers.trainer(
            "xgboost", Map.of("calibration", "none", "maxDepth", 8, "minChildWeight", 0));

    assertThat(CrossValidation.classification(rows.build(), trees, 5, 1).auc()).isLessThan(.75);
  }

  @Test
  void calibrationMakesProbabilitiesComeTrue() {
    LabelledRows table = Tastes.likes(2000, 5);
    ScorerTrainer balanced = Scorers.trainer("xgboost", Map.of("calibration", "none"));
    double plain = CrossValidation.classification(table, balanced, 3, 1).calibrationError();

    for (String kind : List.of("platt", "isotonic")) {
      ScorerTrainer trainer = Scorers.trainer("xgboost", Map.of("calibration", kind));
      assertThat(CrossValidation.classification(table, trainer, 3, 1).calibrationError())
          .isLessThan(.6 * plain);
    }
  }

  @Test
  void noiseIsNotSelected() {
    for (Criterion criterion : Criterion.values()) {
      List<String> selected =
          FeatureSelection.select(
              Tastes.likes(1000, 4), LOGISTIC, Task.CLASSIFICATION, criterion, 4, 1);

      assertThat(selected).containsExactly("energy", "tempo");
    }
  }

  @Test
  void informationIsWhatTheLabelShares() {
    LabelledRowsBuilder rows = LabelledRows.of("same", "other", "gap");
    for (int row = 0; row < 400; row++) {
      int label = row % 2;
      rows.add(new float[] {label, row % 3, label == 0 ? Float.NaN : 1}, label);
    }
    Map<String, Double> information = MutualInformation.of(rows.build());

    assertThat(information.get("same")).isCloseTo(Math.log(2), within(1e-9));
    assertThat(information.get("gap")).isCloseTo(Math.log(2), within(1e-9));
    assertThat(information.get("other")).isLessThan(.01);
  }

  @Test
  void cardsSayWhatMatters() {
    LabelledRows table = Tastes.likes(500, 1);
    Scorer scorer = LOGISTIC.fit(table);

    ModelCard card = ModelCard.of(scorer, LOGISTIC, Task.CLASSIFICATION, table, 3, 1);

    assertThat(card.strongest(1)).containsExactly("energy");
    assertThat(card.metrics().get("AUC")).isBetween(.7, .9);
    assertThat(card.markdown())
        .startsWith("**logistic**, a classification, learnt from 500 rows of 60 groups\n")
        .containsPattern("\\| AUC \\| 0\\.[78]\\d\\d \\|\n")
        .containsPattern("\\| energy \\| 0\\.\\d{3} \\|\n");
  }

  @Test
  void oneFoldIsNoFold() {
    assertThatThrownBy(() -> CrossValidation.regression(Tastes.line(10, 1), LOGISTIC, 1, 1))
        .hasMessageContaining("folds");
  }
}
