package org.songnet.models.java.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.Explanation;
import org.songnet.Explanation.Named;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;
import org.songnet.TrackId;
import org.songnet.learn.Scorer;
import org.songnet.models.java.hybrid.Retriever.Retrieved;
import org.songnet.spi.Histories;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelParts;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.spi.Scorers;

/**
 * Several models propose, and a scorer of {@link PairFeatures} orders what they propose by the
 * log-odds that the listener takes it. Who is not known at all gets what is popular.
 */
final class PairStage implements RankingStage {

  private static final String GENERATORS = "generators";
  private static final String SCORER = "scorer";
  private static final double SUREST = 1 - 1e-12;

  private final PairData data;
  private final List<String> names;
  private final Retriever retriever;
  private final Scorer scorer;

  PairStage(PairData data, List<String> names, Retriever retriever, Scorer scorer) {
    this.data = data;
    this.names = names;
    this.retriever = retriever;
    this.scorer = scorer;
  }

  @Override
  public List<ScoredTrack> ranked(RecommendationRequest request, boolean all) {
    Catalog catalog = retriever.catalog();
    if (data.isUnknown(request)) {
      int wanted = all ? Math.max(request.k(), retriever.each()) : request.k();
      return Ranking.top(catalog, data.popularity().logProbabilities(), request.top(wanted));
    }
    Retrieved retrieved = retriever.candidates(request, data.notCompared(request));
    ListenerTaste taste = data.taste(request);
    List<ScoredTrack> ranked = new ArrayList<>(retrieved.tracks().length);
    for (int i = 0; i < retrieved.tracks().length; i++) {
      double logOdds = logOdds(scorer.score(data.features().row(retrieved, i, taste)));
      ranked.add(new ScoredTrack(catalog.track(retrieved.tracks()[i]).id(), logOdds));
    }
    Collections.sort(ranked);
    int wanted = all ? ranked.size() : Math.min(request.k(), ranked.size());
    return Collections.unmodifiableList(ranked.subList(0, wanted));
  }

  private static double logOdds(double probability) {
    double p = Math.max(1 - SUREST, Math.min(SUREST, probability));
    return Math.log(p / (1 - p));
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = retriever.catalog().requireIndex(track);
    if (data.isUnknown(request)) {
      return Explanation.of(data.popularity().logProbabilities()[index], new Named("popularity"));
    }
    Retrieved retrieved = retriever.about(index, request, data.notCompared(request));
    float[] row = data.features().row(retrieved, 0, data.taste(request));
    double[] contributions = scorer.contributions(row);
    double score = logOdds(scorer.score(row));
    List<Explanation.Part> parts = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      if (contributions[i] != 0) {
        parts.add(new Explanation.Part(new Named(scorer.features().get(i)), contributions[i]));
        sum += contributions[i];
      }
    }
    parts.add(new Explanation.Part(new Named("any candidate"), score - sum));
    return new Explanation(score, parts);
  }

  @Override
  public void write(ModelWriter out) throws IOException {
    out.texts(GENERATORS + ".json", names);
    for (int model = 0; model < names.size(); model++) {
      ModelParts.write(GENERATORS + "/" + names.get(model), retriever.models().get(model), out);
    }
    Scorers.write(SCORER, scorer, out);
    data.write(out);
  }

  static PairStage read(
      PipelineConfig config, Histories histories, Popularity popularity, ModelReader in)
      throws IOException {
    List<String> names = in.texts(GENERATORS + ".json");
    List<ScoringRecommender> models = new ArrayList<>();
    for (String name : names) {
      if (!(ModelParts.read(GENERATORS + "/" + name, in) instanceof ScoringRecommender model)) {
        throw new ModelFormatException("generator " + name + " is of a kind that cannot propose");
      }
      models.add(model);
    }
    PairData data =
        new PairData(
            in.catalog(),
            names,
            histories,
            popularity,
            LastHeard.read(histories.matrix().rows(), in),
            Sound.read(in),
            config.ranksSessions());
    Scorer scorer = Scorers.read(SCORER, in);
    if (!scorer.features().equals(data.features().all())) {
      throw new ModelFormatException(
          "the ranker knows other features than the pipeline has: " + scorer.features());
    }
    Retriever retriever = new Retriever(in.catalog(), models, config.candidates());
    return new PairStage(data, names, retriever, scorer);
  }

  @Override
  public void close() {
    retriever.models().forEach(Recommender::close);
  }
}
