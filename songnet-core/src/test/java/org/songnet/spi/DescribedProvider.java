package org.songnet.spi;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;

/** A model for tests that keeps an extractor; it answers as another model. */
public final class DescribedProvider implements RecommenderProvider {

  /** The model. */
  record Described(Recommender model, FeatureExtractor features) implements Recommender {

    @Override
    public List<ScoredTrack> recommend(RecommendationRequest request) {
      return model.recommend(request);
    }

    @Override
    public ModelInfo info() {
      return new ModelInfo("described", Set.of(), model.info().trainedOn(), Map.of());
    }

    @Override
    public Catalog catalog() {
      return model.catalog();
    }
  }

  @Override
  public String name() {
    return "described";
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    Described described = (Described) model;
    ModelParts.write("model", described.model(), out);
    ExtractorParts.write("features", described.features(), out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    return new Described(ModelParts.read("model", in), ExtractorParts.read("features", in));
  }
}
