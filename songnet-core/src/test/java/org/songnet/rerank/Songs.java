package org.songnet.rerank;

import java.util.ArrayList;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.Reranker;
import org.songnet.ScoredTrack;
import org.songnet.Track;
import org.songnet.TrackId;

/** Songs {@code a} to {@code h}: artists and genres as in {@link #CATALOG}, {@code a} the best. */
final class Songs {

  static final Catalog CATALOG =
      Catalog.of(
          List.of(
              song("a", "Ann", "rock"),
              song("b", "Ann", "rock"),
              song("c", "Bob", "rock"),
              song("d", "Ann", "rock", "pop"),
              song("e", "Bob", "pop"),
              song("f", "Cyd", "pop"),
              song("g", "Cyd", "jazz"),
              song("h", "Dan")));

  private Songs() {}

  private static Track song(String id, String artist, String... genres) {
    return Track.of(id, id, artist).withGenres(List.of(genres));
  }

  /** Scores 8, 7 … for these songs, in this order. */
  static List<ScoredTrack> ranked(String letters) {
    List<ScoredTrack> list = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      list.add(new ScoredTrack(new TrackId(letters.substring(i, i + 1)), 8 - i));
    }
    return list;
  }

  static String word(List<ScoredTrack> list) {
    StringBuilder word = new StringBuilder();
    list.forEach(scored -> word.append(scored.track()));
    return word.toString();
  }

  /** What becomes of all songs in the order of the alphabet. */
  static String rerank(Reranker reranker, RecommendationRequest request) {
    return word(reranker.rerank(ranked("abcdefgh"), request));
  }

  static RecommendationRequest heard(String letters) {
    return RecommendationRequest.after(
        letters.chars().mapToObj(letter -> new TrackId(Character.toString(letter))).toList());
  }
}
