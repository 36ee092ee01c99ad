package org.songnet.spi;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;

/** A model for tests that is made of two others; it answers as the first. */
public final class PairProvider implements RecommenderProvider {

  /** The model. */
  record Pair(Recommender first, Recommender second) implements Recommender {

    @Override
    public List<ScoredTrack> recommend(RecommendationRequest request) {
      return first.recommend(request);
    }

    @Override
    public ModelInfo info() {
      return new ModelInfo("pair", Set.of(), first.info().trainedOn(), Map.of());
    }

    @Override
    public Catalog catalog() {
      return first.catalog();
    }
  }

  @Override
  public String name() {
    return "pair";
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    Pair pair = (Pair) model;
    ModelParts.write("first", pair.first(), out);
    ModelParts.write("second", pair.second(), out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    return new Pair(ModelParts.read("first", in), ModelParts.read("second", in));
  }
}
