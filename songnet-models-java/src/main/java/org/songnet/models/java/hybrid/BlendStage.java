package org.songnet.models.java.hybrid;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.songnet.Explanation;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelParts;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * The parts of a blend propose, the blend orders; every part scores once.
 *
 * @param blend what orders
 * @param each how many tracks each part may propose
 */
record BlendStage(HybridRecommender blend, int each) implements RankingStage {

  private static final String PART = "ranker";

  @Override
  public List<ScoredTrack> ranked(RecommendationRequest request, boolean all) {
    RecommendationRequest proposals = request.top(each);
    Set<TrackId> candidates = new HashSet<>();
    float[] scores =
        blend.scores(
            request,
            spoken ->
                Ranking.top(blend.catalog(), spoken, proposals)
                    .forEach(scored -> candidates.add(scored.track())));
    int wanted = all ? Math.max(1, candidates.size()) : request.k();
    return Ranking.top(blend.catalog(), scores, request.among(candidates).top(wanted));
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    return blend.explain(request, track);
  }

  @Override
  public void write(ModelWriter out) throws IOException {
    ModelParts.write(PART, blend, out);
  }

  static BlendStage read(int each, ModelReader in) throws IOException {
    if (!(ModelParts.read(PART, in) instanceof HybridRecommender blend)) {
      throw new ModelFormatException("the ranker of a pipeline must be a hybrid");
    }
    return new BlendStage(blend, each);
  }

  @Override
  public void close() {
    blend.close();
  }
}
