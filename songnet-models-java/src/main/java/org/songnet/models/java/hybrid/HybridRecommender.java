package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Explanation.Named;
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
    PartCursors cursors = cursors(Optional.empty());
    return new SessionCursor() {
      @Override
      public void append(TrackId track) {
        cursors.append(track);
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
    float[] sum = new float[catalog.size()];
    for (int part = 0; part < parts.size(); part++) {
      double weight = parts.get(part).weight();
      if (weight > 0) {
        float[] scores = cursors.scores(part);
        parts.get(part).scale().apply(scores);
        for (int track = 0; track < sum.length; track++) {
          sum[track] += (float) (weight * scores[track]);
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
    OptionalInt index = catalog.indexOf(track);
    if (index.isEmpty()) {
      throw new IllegalArgumentException("track is not in the catalog: " + track);
    }
    PartCursors cursors = after(request);
    List<Explanation.Part> reasons = new ArrayList<>();
    double sum = 0;
    for (int part = 0; part < parts.size(); part++) {
      Part spoken = parts.get(part);
      if (spoken.weight() > 0) {
        float[] scores = cursors.scores(part);
        spoken.scale().apply(scores);
        double amount = spoken.weight() * scores[index.getAsInt()];
        reasons.add(new Explanation.Part(new Named(spoken.name()), amount));
        sum += amount;
      }
    }
    for (int signal = 0; signal < signalWeights.size(); signal++) {
      double amount =
          signalWeights.get(signal) * signals.column(signal, cursors.tracks())[index.getAsInt()];
      if (amount != 0) {
        reasons.add(new Explanation.Part(new Named(SessionSignals.NAMES.get(signal)), amount));
        sum += amount;
      }
    }
    double score = blended(cursors)[index.getAsInt()];
    reasons.add(new Explanation.Part(new Named("all other tracks"), score - sum));
    return new Explanation(score, reasons);
  }

  @Override
  public void close() {
    models.forEach(Recommender::close);
  }
}
