package org.songnet.models.java.hybrid;

import java.io.IOException;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.spi.Histories;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.spi.RecommenderProvider;
import org.songnet.spi.TrainerProvider;

/** Writes and reads the models of {@link PipelineTrainer}: all stages in one file. */
public final class PipelineProvider implements RecommenderProvider, TrainerProvider {

  static final String NAME = "pipeline";

  /** For {@link java.util.ServiceLoader}. */
  public PipelineProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "models that propose candidates, a ranker, rules for variety and balance";
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
    pipeline.stage().write(out);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    PipelineConfig config = in.configOr(PipelineConfig.defaults());
    Histories histories = Histories.read(in);
    Popularity popularity = Popularity.read(in);
    RankingStage stage =
        config.blends()
            ? BlendStage.read(config.candidates(), in)
            : PairStage.read(config, histories, popularity, in);
    return new PipelineRecommender(in.catalog(), in.info(), config, stage, histories, popularity);
  }
}
