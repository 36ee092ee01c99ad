package org.songnet.examples;

import java.util.List;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Explanation.HeardTrack;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.models.java.factor.IalsConfig;
import org.songnet.models.java.factor.IalsTrainer;

/** Somebody the model has never seen gets recommendations at once, with reasons. */
public final class FoldInNewListener {

  private FoldInNewListener() {}

  /** Trains without the listener; what they heard comes with the request. */
  public static void main(String[] args) {
    IalsConfig config = IalsConfig.defaults().withFactors(8);
    ExplainingRecommender model =
        (ExplainingRecommender) new IalsTrainer(config).fit(MadeUpListeners.plays());

    List<TrackId> heard = MadeUpListeners.songs(1, 5, 9, 13, 40);
    RecommendationRequest newcomer = RecommendationRequest.after(heard).top(3).withoutRepeats();
    for (ScoredTrack song : model.recommend(newcomer)) {
      System.out.printf("%s (%.2f)%n", song.track(), song.score());
      for (Explanation.Part part : model.explain(newcomer, song.track()).parts()) {
        if (part.source() instanceof HeardTrack because && part.amount() > .05) {
          System.out.printf("  %+.2f for %s%n", part.amount(), because.track());
        }
      }
    }
  }
}
