package org.songnet.models.java.hybrid;

import java.io.IOException;
import java.util.List;
import org.songnet.Explanation;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.spi.ModelWriter;

/** The models of a pipeline: they propose candidates, and order them. */
interface RankingStage extends AutoCloseable {

  /**
   * Candidates in order.
   *
   * @param all whether all are wanted, to be ranked again, and not only {@code request.k()}
   */
  List<ScoredTrack> ranked(RecommendationRequest request, boolean all);

  /** Why a track has its score. */
  Explanation explain(RecommendationRequest request, TrackId track);

  /** Writes the models. */
  void write(ModelWriter out) throws IOException;

  @Override
  void close();
}
