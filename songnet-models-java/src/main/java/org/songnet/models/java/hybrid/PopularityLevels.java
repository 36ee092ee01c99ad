package org.songnet.models.java.hybrid;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.spi.Popularity;

/**
 * Which tracks are hits, which are rare: those that make up the first 20% of all events, the last
 * 20%, and what is between.
 *
 * <p>The levels of Abdollahpouri et al., "User-centered evaluation of popularity bias in
 * recommender systems" (UMAP 2021).
 */
final class PopularityLevels {

  private static final double HEAD = .2;
  private static final double TAIL = .8;
  private static final List<String> HITS = List.of("hits");
  private static final List<String> KNOWN = List.of("known");
  private static final List<String> RARE = List.of("rare");

  private PopularityLevels() {}

  /** The level of each track of the catalog. */
  static Function<Track, List<String>> of(Catalog catalog, Popularity popularity) {
    int[] byCount =
        IntStream.range(0, catalog.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer track) -> -popularity.count(track)))
            .mapToInt(Integer::intValue)
            .toArray();
    long all = IntStream.range(0, catalog.size()).mapToLong(popularity::count).sum();
    boolean[] hit = new boolean[catalog.size()];
    boolean[] rare = new boolean[catalog.size()];
    long before = 0;
    for (int track : byCount) {
      hit[track] = before < HEAD * all;
      rare[track] = before >= TAIL * all;
      before += popularity.count(track);
    }
    return track -> {
      int index = catalog.indexOf(track.id()).orElseThrow();
      return hit[index] ? HITS : rare[index] ? RARE : KNOWN;
    };
  }
}
