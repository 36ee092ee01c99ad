package org.songnet.models.java.rnn;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.Listen;
import org.songnet.ModelInfo;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.UserId;
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
  private final ListenerStates memory;
  private final Circumstances circumstances;

  RnnRecommender(
      RnnConfig config,
      Catalog catalog,
      ModelInfo info,
      RnnWeights weights,
      float[] popularity,
      ListenerStates memory) {
    this(config, catalog, info, weights, popularity, network(config, catalog, weights), memory);
  }

  private RnnRecommender(
      RnnConfig config,
      Catalog catalog,
      ModelInfo info,
      RnnWeights weights,
      float[] popularity,
      RnnNetwork network,
      ListenerStates memory) {
    this.config = config;
    this.catalog = catalog;
    this.info = info;
    this.weights = weights;
    this.popularity = popularity;
    this.network = network;
    this.memory = memory;
    this.circumstances = new Circumstances(config);
  }

  private static RnnNetwork network(RnnConfig config, Catalog catalog, RnnWeights weights) {
    weights.check(config, catalog.size());
    return new RnnNetwork(config, weights);
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
    if (config.carry() > 0) {
      capabilities.add(Capability.KNOWN_USER);
    }
    RnnNetwork network = network(config, training.catalog(), weights);
    return new RnnRecommender(
        config,
        training.catalog(),
        new ModelInfo(name(config), capabilities, ModelInfo.TrainingSummary.of(training), metrics),
        weights,
        Popularity.of(training).logProbabilities(),
        network,
        ListenerStates.of(training, config, network));
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
    return new Cursor(network.start(), false);
  }

  /** Starts where training left the listener, if states are carried over and he is known. */
  @Override
  public SessionCursor startSession(UserId user) {
    return memory
        .of(user)
        .<SessionCursor>map(state -> new Cursor(state, true))
        .orElseGet(this::startSession);
  }

  float[] popularity() {
    return popularity;
  }

  ListenerStates memory() {
    return memory;
  }

  private final class Cursor implements SessionCursor {
    private final float[] state;

    /** Whether there is anything to go on from: of the session or from before it. */
    private boolean started;

    private boolean first = true;
    private long lastEnd = Circumstances.UNKNOWN;

    Cursor(float[] state, boolean started) {
      this.state = state;
      this.started = started;
    }

    @Override
    public void append(TrackId track) {
      catalog
          .indexOf(track)
          .ifPresent(
              index -> {
                step(index, circumstances.unknown());
                lastEnd = Circumstances.UNKNOWN;
              });
    }

    @Override
    public void append(Listen listen) {
      catalog.indexOf(listen.track()).ifPresent(index -> step(index, rows(listen)));
    }

    private int[] rows(Listen listen) {
      long start = listen.startedAt().toEpochMilli();
      long gap =
          first
              ? Circumstances.FIRST
              : lastEnd == Circumstances.UNKNOWN ? Circumstances.UNKNOWN : start - lastEnd;
      lastEnd = listen.endedAt().toEpochMilli();
      return circumstances.rows(gap, listen.skip(), start);
    }

    private void step(int index, int[] rows) {
      if (first) {
        Rows.scale(state, 0, state.length, (float) config.carry());
        first = false;
      }
      network.step(index, rows, state);
      started = true;
    }

    @Override
    public float[] scores() {
      return started ? network.logProbabilities(state) : popularity.clone();
    }
  }
}
