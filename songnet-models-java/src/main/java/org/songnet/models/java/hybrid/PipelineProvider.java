package org.songnet.models.java.hybrid;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.Histories;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelParts;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link PipelineTrainer}: all stages in one file. */
public final class PipelineProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "pipeline";

  private static final String RANKER = "ranker";

  /** For {@link java.util.ServiceLoader}. */
  public PipelineProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "models that propose candidates, a blend that ranks them, rules for variety and balance";
  }

  @Override
  public Record defaults() {
    return PipelineConfig.defaults();
  }

  @Override
  public Trainer trainer(Record config) {
    return new PipelineTrainer((PipelineConfig) config);
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    PipelineRecommender pipeline = (PipelineRecommender) model;
    out.config(pipeline.config());
    pipeline.popularity().write(out);
    pipeline.histories().write(out);
    ModelParts.write(RANKER, pipeline.ranker(), out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    if (!(ModelParts.read(RANKER, in) instanceof HybridRecommender ranker)) {
      throw new ModelFormatException("the ranker of a pipeline must be a hybrid");
    }
    return new PipelineRecommender(
        in.catalog(),
        in.info(),
        in.config(PipelineConfig.class),
        ranker,
        Histories.read(in),
        Popularity.read(in));
  }
}
