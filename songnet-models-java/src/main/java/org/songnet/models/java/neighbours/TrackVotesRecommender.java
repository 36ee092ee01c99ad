package org.songnet.models.java.neighbours;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;
import org.songnet.spi.Checks;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.vector.SparseMatrix;

/**
 * Sums what the tracks that a listener heard say for each track, over popularity.
 *
 * @param weighting what hearing a track so often counts
 * @param similar a row for each track with those similar to it
 */
record TrackVotesRecommender(
    Catalog catalog,
    ModelInfo info,
    Record config,
    Weighting weighting,
    Popularity popularity,
    Histories histories,
    TrackVotes votes,
    SparseMatrix similar)
    implements ScoringRecommender, ExplainingRecommender, SimilarTracks {

  @Override
  public float[] scores(RecommendationRequest request) {
    float[] sums = votes.sum(histories.evidence(request), weighting);
    return OverPopularity.scores(sums, popularity);
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = catalog.requireIndex(track);
    SparseMatrix heard = histories.evidence(request);
    SparseMatrix voters = votes.byCandidate();
    List<Explanation.Part> parts = new ArrayList<>();
    int vote = voters.start(index);
    for (int i = 0; i < heard.size(); i++) {
      while (vote < voters.end(index) && voters.column(vote) < heard.column(i)) {
        vote++;
      }
      if (vote < voters.end(index) && voters.column(vote) == heard.column(i)) {
        double amount = weighting.amount(heard.value(i)) * voters.value(vote);
        TrackId voter = catalog.track(heard.column(i)).id();
        parts.add(new Explanation.Part(new Explanation.HeardTrack(voter), amount));
      }
    }
    return OverPopularity.explanation(parts, index, popularity);
  }

  @Override
  public List<ScoredTrack> similarTo(TrackId track, int k) {
    Checks.positive("k", k);
    int row = catalog.requireIndex(track);
    List<ScoredTrack> found = new ArrayList<>(similar.length(row));
    for (int i = similar.start(row); i < similar.end(row); i++) {
      found.add(new ScoredTrack(catalog.track(similar.column(i)).id(), similar.value(i)));
    }
    Collections.sort(found);
    return List.copyOf(found.subList(0, Math.min(k, found.size())));
  }
}
