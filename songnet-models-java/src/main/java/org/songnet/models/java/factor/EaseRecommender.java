package org.songnet.models.java.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ListenerMemory;
import org.songnet.ModelInfo;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spi.Checks;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.vector.SparseMatrix;

/** Sums what the songs that a listener heard say for each song. */
record EaseRecommender(
    Catalog catalog,
    ModelInfo info,
    EaseConfig config,
    Popularity popularity,
    Histories histories,
    SongWeights weights)
    implements ScoringRecommender, SimilarTracks, ExplainingRecommender, ListenerMemory {

  @Override
  public float[] scores(RecommendationRequest request) {
    SparseMatrix evidence = evidence(request);
    return evidence.size() == 0 ? popularity.logProbabilities() : weights.scores(evidence);
  }

  private SparseMatrix evidence(RecommendationRequest request) {
    SparseMatrix plays = histories.evidence(request);
    float[] values = plays.rowValues(0);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) config.weighting().of(values[i], config.epsilon());
    }
    return plays.withValues(values);
  }

  @Override
  public Set<TrackId> heardBy(UserId user) {
    return histories.heardBy(user);
  }

  @Override
  public List<ScoredTrack> similarTo(TrackId track, int k) {
    Checks.positive("k", k);
    catalog.requireIndex(track);
    RecommendationRequest request = RecommendationRequest.after(track).withoutRepeats().top(k);
    return Ranking.top(catalog, weights.scores(evidence(request)), request);
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = catalog.requireIndex(track);
    double score = scores(request)[index];
    SparseMatrix evidence = evidence(request);
    if (evidence.size() == 0) {
      return new Explanation(
          score, List.of(new Explanation.Part(new Explanation.Named("popularity"), score)));
    }
    double[] amounts = weights.parts(evidence, index);
    List<Explanation.Part> parts = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      TrackId heard = catalog.track(evidence.column(i)).id();
      parts.add(new Explanation.Part(new Explanation.HeardTrack(heard), amounts[i]));
    }
    return new Explanation(score, parts);
  }
}
