package org.songnet.models.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.songnet.learn.LabelledRows;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.xgboost.XGBoostModel;

class BoosterTreesTest {

  /** The trees say in Java what XGBoost says, whether values are there, missing or zero. */
  @Test
  void treesSayWhatXgboostSays() {
    LabelledRows table = Tastes.likes(400, 7);
    MutableDataset<Label> rows =
        TribuoRows.of(
            table,
            UnaryOperator.identity(),
            3,
            row -> new Label(table.label(row) == 1 ? "1" : "0"),
            new LabelFactory());
    XGBoostModel<Label> model = new XGBoostClassificationTrainer(20).train(rows);
    List<Prediction<Label>> expected = model.predict(rows);

    Trees trees = BoosterTrees.read(model, 3, model.getOutputIDInfo().getID(new Label("1")));

    for (int row = 0; row < table.size(); row++) {
      double xgboost =
          Objects.requireNonNull(expected.get(row).getOutputScores().get("1")).getScore();
      assertThat(Logit.probability(trees.at(table.row(row)))).isCloseTo(xgboost, within(1e-5));
    }
  }
}
