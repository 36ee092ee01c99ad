package org.songnet.models.java.session;

import java.io.IOException;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Recommender;
import org.songnet.SessionRecommender;
import org.songnet.TrainingListener;
import org.songnet.spi.Fitting;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.vector.SparseMatrix;

/** Makes, writes and reads session kNN models; they differ by their settings alone. */
final class NeighbourModels {

  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.SESSION, Capability.FOLD_IN, Capability.EXPLAIN);

  private NeighbourModels() {}

  static SessionRecommender fit(
      String name,
      Record config,
      NeighbourSettings settings,
      Interactions training,
      TrainingListener listener) {
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    SessionIndex index = SessionIndex.of(training, settings.recency());
    SequentialRulesConfig rulesConfig = settings.rulesConfig();
    SparseMatrix rules =
        settings.rules() > 0
            ? RuleMiner.mine(training, rulesConfig, popularity)
            : RulesModel.none(training.catalog().size());
    ModelInfo info = Fitting.finish(name, CAPABILITIES, training, listener);
    return new CandidateRecommender(
        training.catalog(),
        info,
        config,
        popularity,
        new NeighbourModel(
            settings, index, new RulesModel(training.catalog(), rulesConfig, rules)));
  }

  static void write(Recommender model, ModelWriter out) throws IOException {
    CandidateRecommender recommender = (CandidateRecommender) model;
    NeighbourModel neighbours = (NeighbourModel) recommender.model();
    out.config(recommender.config());
    recommender.popularity().write(out);
    neighbours.index().write(out);
    neighbours.rules().write(out);
  }

  static Recommender read(ModelReader in, Record config, NeighbourSettings settings)
      throws IOException {
    int size = in.catalog().size();
    SessionIndex index = SessionIndex.read(size, in);
    return new CandidateRecommender(
        in.catalog(),
        in.info(),
        config,
        Popularity.read(in),
        new NeighbourModel(settings, index, RulesModel.read(settings.rulesConfig(), in)));
  }
}
