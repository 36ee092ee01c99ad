package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Explanation.Named;
import org.songnet.Listen;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoringRecommender;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.UserId;

/** Sums what its parts and the session say, as log-probabilities. */
final class HybridRecommender implements SessionRecommender, ExplainingRecommender {

  private final Catalog catalog;
  private final ModelInfo info;
  private final HybridConfig config;
  private final List<Part> parts;
  private final List<Double> signalWeights;
  private final SessionSignals signals;
  private final List<ScoringRecommender> models;

  /** Takes parts over the catalog, and one weight for each of {@link SessionSignals#NAMES}. */
  HybridRecommender(
      Catalog catalog,
      ModelInfo info,
      HybridConfig config,
      List<Part> parts,
      List<Double> signalWeights) {
    this.catalog = catalog;
    this.info = info;
    this.config = config;
    this.parts = List.copyOf(parts);
    this.signalWeights = List.copyOf(signalWeights);
    this.signals = new SessionSignals(catalog);
    this.models = parts.stream().map(Part::model).toList();
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  HybridConfig config() {
    return config;
  }

  List<Part> parts() {
    return parts;
  }

  List<Double> signalWeights() {
    return signalWeights;
  }

  @Override
  public SessionCursor startSession() {
    return following(cursors(Optional.empty()));
  }

  @Override
  public SessionCursor startSession(UserId user) {
    return following(cursors(Optional.of(user)));
  }

  private SessionCursor following(PartCursors cursors) {
    return new SessionCursor() {
      @Override
      public void append(TrackId track) {
        cursors.append(track);
      }

      @Override
      public void append(Listen listen) {
        cursors.append(listen);
      }

      @Override
      public float[] scores() {
        return blended(cursors);
      }
    };
  }

  @Override
  public float[] scores(RecommendationRequest request) {
    return blended(after(request));
  }

  private PartCursors after(RecommendationRequest request) {
    PartCursors cursors = cursors(request.user());
    request.session().forEach(cursors::append);
    return cursors;
  }

  private PartCursors cursors(Optional<UserId> user) {
    return new PartCursors(catalog, models, user);
  }

  private float[] blended(PartCursors cursors) {
    return blended(cursors, scores -> {}, (part, scores) -> {});
  }

  /** Scores, and shows on the way what every part that counts says by itself. */
  float[] scores(RecommendationRequest request, Consumer<float[]> spoken) {
    return blended(after(request), spoken, (part, scores) -> {});
  }

  /** Scores, and shows the scores of every part that counts, as they are and scaled. */
  private float[] blended(
      PartCursors cursors, Consumer<float[]> spoken, BiConsumer<Part, float[]> scaled) {
    float[] sum = new float[catalog.size()];
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.weight() > 0) {
        float[] scores = cursors.scores(i);
        spoken.accept(scores);
        part.scale().apply(scores);
        scaled.accept(part, scores);
        for (int track = 0; track < sum.length; track++) {
          sum[track] += (float) (part.weight() * scores[track]);
        }
      }
    }
    signals.add(cursors.tracks(), signalWeights, sum);
    float mass = logMass(sum);
    for (int track = 0; track < sum.length; track++) {
      sum[track] -= mass;
    }
    return sum;
  }

  /** The logarithm of the sum of the exponentials. */
  private static float logMass(float[] scores) {
    float highest = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    double mass = 0;
    for (float score : scores) {
      mass += Math.exp(score - highest);
    }
    return (float) (highest + Math.log(mass));
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = catalog.requireIndex(track);
    PartCursors cursors = after(request);
    List<Explanation.Part> reasons = new ArrayList<>();
    double score =
        blended(
            cursors,
            scores -> {},
            (part, scores) ->
                reasons.add(
                    new Explanation.Part(new Named(part.name()), part.weight() * scores[index])))[
            index];
    for (int signal = 0; signal < signalWeights.size(); signal++) {
      double amount = signalWeights.get(signal) * signals.column(signal, cursors.tracks())[index];
      if (amount != 0) {
        reasons.add(new Explanation.Part(new Named(SessionSignals.NAMES.get(signal)), amount));
      }
    }
    double sum = reasons.stream().mapToDouble(Explanation.Part::amount).sum();
    reasons.add(new Explanation.Part(new Named("all other tracks"), score - sum));
    return new Explanation(score, reasons);
  }

  @Override
  public void close() {
    models.forEach(Recommender::close);
  }
}
