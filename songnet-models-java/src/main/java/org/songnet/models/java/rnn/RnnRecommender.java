package org.songnet.models.java.rnn;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.spi.Popularity;

/**
 * Goes on a session by the track that a trained recurrent network finds most probable.
 *
 * <p>Scores are natural-log probabilities over the whole catalog. Before the first known track of a
 * session they are those of popularity. Immutable and safe for concurrent use.
 */
public final class RnnRecommender implements SessionRecommender {

  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.SESSION, Capability.FOLD_IN, Capability.LOG_PROBABILITIES);

  private final RnnConfig config;
  private final Catalog catalog;
  private final ModelInfo info;
  private final RnnWeights weights;
  private final float[] popularity;
  private final RnnNetwork network;

  RnnRecommender(
      RnnConfig config, Catalog catalog, ModelInfo info, RnnWeights weights, float[] popularity) {
    weights.check(config, catalog.size());
    this.config = config;
    this.catalog = catalog;
    this.info = info;
    this.weights = weights;
    this.popularity = popularity;
    this.network = new RnnNetwork(config, weights);
  }

  /**
   * What a trainer made.
   *
   * @param training what it learnt from
   * @param metrics figures noted while training, by name; finite
   * @throws IllegalArgumentException if the weights do not fit the configuration and the catalog
   */
  public static RnnRecommender of(
      RnnConfig config, Interactions training, RnnWeights weights, Map<String, Double> metrics) {
    return of(config, false, training, weights, metrics);
  }

  /**
   * The same.
   *
   * @param coldTracks whether tracks never heard have vectors that mean something
   */
  static RnnRecommender of(
      RnnConfig config,
      boolean coldTracks,
      Interactions training,
      RnnWeights weights,
      Map<String, Double> metrics) {
    Set<Capability> capabilities = EnumSet.copyOf(CAPABILITIES);
    if (coldTracks) {
      capabilities.add(Capability.COLD_TRACKS);
    }
    return new RnnRecommender(
        config,
        training.catalog(),
        new ModelInfo(name(config), capabilities, ModelInfo.TrainingSummary.of(training), metrics),
        weights,
        Popularity.of(training).logProbabilities());
  }

  /** What models of a configuration are named. */
  static String name(RnnConfig config) {
    return config.cell().name().toLowerCase(Locale.ROOT);
  }

  /** How it was trained. */
  public RnnConfig config() {
    return config;
  }

  /** What it learnt. */
  public RnnWeights weights() {
    return weights;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public SessionCursor startSession() {
    return new Cursor();
  }

  float[] popularity() {
    return popularity;
  }

  private final class Cursor implements SessionCursor {
    private final float[] state = network.start();
    private boolean started;

    @Override
    public void append(TrackId track) {
      catalog
          .indexOf(track)
          .ifPresent(
              index -> {
                network.step(index, state);
                started = true;
              });
    }

    @Override
    public float[] scores() {
      return started ? network.logProbabilities(state) : popularity.clone();
    }
  }
}
