package org.songnet.spi;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;

/** A model for tests: a table of scores, shifted by the length of the session. */
public final class TableProvider implements RecommenderProvider {

  /** A configuration to carry. */
  record Config(int shift, String note) {}

  /** The model. */
  record Table(Catalog catalog, ModelInfo info, Config config, List<Float> scores)
      implements Recommender {

    static Table of(Interactions interactions, Config config, Float... scores) {
      ModelInfo info =
          new ModelInfo(
              "table",
              Set.of(Capability.SESSION),
              ModelInfo.TrainingSummary.of(interactions),
              Map.of("loss", 0.25));
      return new Table(interactions.catalog(), info, config, List.of(scores));
    }

    @Override
    public List<ScoredTrack> recommend(RecommendationRequest request) {
      float[] shifted = new float[scores.size()];
      int shift = config.shift() * request.session().size();
      for (int i = 0; i < shifted.length; i++) {
        shifted[i] = scores.get((i + shift) % shifted.length);
      }
      return Ranking.top(catalog, shifted, request);
    }
  }

  @Override
  public String name() {
    return "table";
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    Table table = (Table) model;
    out.config(table.config());
    float[] scores = new float[table.scores().size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = table.scores().get(i);
    }
    out.floats("scores.f32", scores);
    out.ints("order.i32", new int[] {1, -2, Integer.MAX_VALUE});
    out.texts("names.json", List.of("é", "\"", ""));
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    float[] scores = in.floats("scores.f32", in.catalog().size());
    if (in.ints("order.i32")[2] != Integer.MAX_VALUE || !in.texts("names.json").contains("é")) {
      throw new ModelFormatException("the numbers or texts came back changed");
    }
    Float[] boxed = new Float[scores.length];
    for (int i = 0; i < scores.length; i++) {
      boxed[i] = scores[i];
    }
    return new Table(in.catalog(), in.info(), in.config(Config.class), List.of(boxed));
  }
}
