package org.songnet.models.java.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.spi.Popularity;

/** Sums the similarities of the nearest past sessions over their tracks. */
record SessionKnnRecommender(
    Catalog catalog,
    ModelInfo info,
    SessionKnnConfig config,
    Popularity popularity,
    SessionIndex index)
    implements SessionRecommender {

  @Override
  public SessionCursor startSession() {
    return new Cursor();
  }

  /** Remembers the tracks and when each was heard last. */
  private final class Cursor implements SessionCursor {

    private final NeighbourSearch search = new NeighbourSearch(index, config.neighbours());
    private final Map<Integer, Integer> lastHeard = new LinkedHashMap<>();
    private int length;

    @Override
    public void append(TrackId track) {
      catalog.indexOf(track).ifPresent(known -> lastHeard.put(known, length++));
    }

    @Override
    public float[] scores() {
      float[] scores = popularity.logProbabilities();
      if (length == 0) {
        return scores;
      }
      float[] support = support();
      for (int track = 0; track < scores.length; track++) {
        if (support[track] > 0) {
          scores[track] = support[track];
        }
      }
      return scores;
    }

    /** What the neighbours say for each track. */
    private float[] support() {
      search.clear();
      double squares = 0;
      for (Map.Entry<Integer, Integer> heard : lastHeard.entrySet()) {
        double weight = Math.pow(config.decay(), length - 1 - heard.getValue());
        squares += weight * weight;
        search.add(heard.getKey(), (float) weight);
      }
      float[] support = new float[catalog.size()];
      IntRows tracks = index.tracks();
      search.forEachNearest(
          (float) (1 / Math.sqrt(squares)),
          (session, similarity) -> {
            for (int i = tracks.start(session); i < tracks.end(session); i++) {
              support[tracks.value(i)] += similarity;
            }
          });
      return support;
    }
  }
}
