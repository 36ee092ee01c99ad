package org.songnet.rerank;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.Reranker;
import org.songnet.ScoredTrack;
import org.songnet.Track;

/**
 * Leaves out tracks that a test refuses, such as explicit ones or those of artists a listener
 * banned.
 *
 * @param catalog tells about the tracks; one it does not have is left out
 * @param keep which tracks may stay; thread-safe
 */
public record TrackFilter(Catalog catalog, Predicate<Track> keep) implements Reranker {

  @Override
  public List<ScoredTrack> rerank(List<ScoredTrack> ranked, RecommendationRequest request) {
    return Candidates.of(ranked, request).stream()
        .filter(
            scored -> {
              OptionalInt index = catalog.indexOf(scored.track());
              return index.isPresent() && keep.test(catalog.track(index.getAsInt()));
            })
        .limit(request.k())
        .toList();
  }
}
