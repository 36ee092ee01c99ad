package org.songnet.models.dl4j.ncf;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.ListenerMemory;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.models.dl4j.DenseLayers;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;
import org.songnet.vector.SparseMatrix;

/**
 * Scores tracks for a listener by the logits of neural collaborative filtering.
 *
 * <p>A whole catalog is scored by products of matrices; what the network makes of the tracks before
 * it knows the listener is worked out once. Plain Java; immutable and safe for concurrent use.
 *
 * <p>A listener never seen has no vector, and finding one honestly would be training: only a model
 * that sees nothing but features folds him in, by the average of his. To all others he is nobody
 * and gets the popularity order.
 */
final class NcfRecommender implements ScoringRecommender, ListenerMemory {

  private final NcfConfig config;
  private final Catalog catalog;
  private final ModelInfo info;
  private final Popularity popularity;
  private final Histories histories;
  private final NcfWeights weights;
  private final float[] seenTracks;

  NcfRecommender(
      NcfConfig config,
      Catalog catalog,
      ModelInfo info,
      Popularity popularity,
      Histories histories,
      NcfWeights weights) {
    this.config = config;
    this.catalog = catalog;
    this.info = info;
    this.popularity = popularity;
    this.histories = histories;
    this.weights = weights;
    this.seenTracks =
        weights
            .network()
            .map(
                layers ->
                    layers.lastInputs(weights.trackInputs(), catalog.size(), weights.inputSize()))
            .orElse(new float[0]);
  }

  /** What models of a configuration can do. */
  static Set<Capability> capabilities(NcfConfig config) {
    return foldsIn(config)
        ? EnumSet.of(Capability.KNOWN_USER, Capability.FOLD_IN, Capability.COLD_TRACKS)
        : EnumSet.of(Capability.KNOWN_USER);
  }

  private static boolean foldsIn(NcfConfig config) {
    return config.input() == NcfConfig.Input.FEATURES && config.factors() == 0;
  }

  NcfConfig config() {
    return config;
  }

  Popularity popularity() {
    return popularity;
  }

  Histories histories() {
    return histories;
  }

  NcfWeights weights() {
    return weights;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  @Override
  public Set<TrackId> heardBy(UserId user) {
    return histories.heardBy(user);
  }

  @Override
  public float[] scores(RecommendationRequest request) {
    if (foldsIn(config)) {
      SparseMatrix evidence = histories.evidence(request);
      return evidence.size() == 0
          ? popularity.logProbabilities()
          : throughNetwork(
              weights.network().orElseThrow(),
              Preferences.averages(evidence, weights.trackInputs(), weights.inputSize()));
    }
    OptionalInt user = histories.user(request);
    return user.isEmpty() ? popularity.logProbabilities() : scores(user.getAsInt());
  }

  private float[] scores(int user) {
    int size = weights.inputSize();
    float[] scores =
        weights
            .network()
            .map(
                layers ->
                    throughNetwork(
                        layers,
                        Arrays.copyOfRange(weights.userInputs(), user * size, (user + 1) * size)))
            .orElseGet(() -> new float[catalog.size()]);
    int factors = config.factors();
    if (factors > 0) {
      for (int track = 0; track < scores.length; track++) {
        scores[track] += weights.trackBias()[track];
      }
      Gemm.multiply(
          1,
          Matrix.of(weights.users(), user * factors, 1, factors, factors),
          Matrix.of(weights.tracks(), catalog.size(), factors).transposed(),
          1,
          Matrix.of(scores, 1, scores.length));
    }
    return scores;
  }

  private float[] throughNetwork(DenseLayers layers, float[] listener) {
    return layers.applyTo(listener, seenTracks, catalog.size());
  }
}
