package org.songnet.rerank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.Reranker;
import org.songnet.ScoredTrack;

/**
 * Leaves room for others: no artist has more than so many tracks in a list.
 *
 * <p>Names are compared as they are written. A track of several artists counts for each of them;
 * one without an artist counts for none. The order stays.
 *
 * @param catalog tells the artists
 * @param perArtist the most tracks of one artist, at least 1
 */
public record ArtistCap(Catalog catalog, int perArtist) implements Reranker {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public ArtistCap {
    if (perArtist < 1) {
      throw new IllegalArgumentException("perArtist must be positive: " + perArtist);
    }
  }

  @Override
  public List<ScoredTrack> rerank(List<ScoredTrack> ranked, RecommendationRequest request) {
    Map<String, Integer> taken = new HashMap<>();
    List<ScoredTrack> list = new ArrayList<>();
    for (ScoredTrack scored : Candidates.of(ranked, request)) {
      if (list.size() == request.k()) {
        break;
      }
      OptionalInt index = catalog.indexOf(scored.track());
      List<String> artists =
          index.isPresent() ? catalog.track(index.getAsInt()).artists() : List.of();
      if (artists.stream().allMatch(artist -> taken.getOrDefault(artist, 0) < perArtist)) {
        artists.forEach(artist -> taken.merge(artist, 1, Integer::sum));
        list.add(scored);
      }
    }
    return list;
  }
}
