package org.songnet.models.java.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;

/** Accuracy on real listeners, against published figures by the same protocol. */
@Tag("slow")
class LastfmSplitTest {

  private final LastfmSplit split = new LastfmSplit();

  private List<ScoredTrack> top(Recommender model, RecommendationRequest request, int user) {
    return model.recommend(request.excluding(new HashSet<>(split.heard(user))).top(10));
  }

  private double[] evaluate(Recommender model) {
    return split.evaluate(
        1, user -> top(model, RecommendationRequest.forUser(LastfmSplit.user(user)), user));
  }

  /** LightGCN has .1741 and .1996. */
  @Test
  void alternatingLeastSquaresAreWhereTheyShouldBe() {
    double[] recallAndNdcg = evaluate(new IalsTrainer().fit(split.training(0)));

    assertThat(recallAndNdcg[0]).isGreaterThan(.178);
    assertThat(recallAndNdcg[1]).isGreaterThan(.202);
  }

  @Test
  void easeIsWhereItShouldBe() {
    double[] recallAndNdcg = evaluate(new EaseTrainer().fit(split.training(0)));

    assertThat(recallAndNdcg[0]).isGreaterThan(.170);
    assertThat(recallAndNdcg[1]).isGreaterThan(.195);
  }

  @Test
  void listenersWhoAreFoldedInGetNearlyWhatRetrainingWouldGive() {
    Interactions all = split.training(0);
    Recommender retrained = new IalsTrainer().fit(all);
    Recommender without = new IalsTrainer().fit(split.training(5));

    double[] known =
        split.evaluate(
            5, user -> top(retrained, RecommendationRequest.forUser(LastfmSplit.user(user)), user));
    double[] folded =
        split.evaluate(
            5, user -> top(without, RecommendationRequest.after(split.heard(user)), user));

    assertThat(folded[1]).isGreaterThan(.95 * known[1]);
  }
}
