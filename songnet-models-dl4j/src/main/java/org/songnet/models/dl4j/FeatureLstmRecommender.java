package org.songnet.models.dl4j;

import java.util.Set;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;

/**
 * Goes on a session by the track whose features are most like those a trained LSTM expects.
 *
 * <p>Scores are cosines from -1 to 1; a track without any known feature has 0. Before the first
 * known track of a session they are natural-log probabilities by popularity. Serving is plain Java
 * and calls no native code. Immutable and safe for concurrent use.
 */
public final class FeatureLstmRecommender implements SessionRecommender {

  static final String NAME = "feature-lstm";
  static final Set<Capability> CAPABILITIES =
      Set.of(Capability.SESSION, Capability.FOLD_IN, Capability.COLD_TRACKS);

  private final FeatureLstmConfig config;
  private final Catalog catalog;
  private final ModelInfo info;
  private final FeatureNetwork network;
  private final float[] popularity;

  FeatureLstmRecommender(
      FeatureLstmConfig config,
      Catalog catalog,
      ModelInfo info,
      FeatureNetwork network,
      float[] popularity) {
    this.config = config;
    this.catalog = catalog;
    this.info = info;
    this.network = network;
    this.popularity = popularity;
  }

  /** How it was trained. */
  public FeatureLstmConfig config() {
    return config;
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

  FeatureNetwork network() {
    return network;
  }

  float[] popularity() {
    return popularity;
  }

  private final class Cursor implements SessionCursor {
    private final float[] hidden = new float[network.cell().hiddenSize()];
    private final float[] memory = new float[network.cell().hiddenSize()];
    private boolean started;

    @Override
    public void append(TrackId track) {
      catalog
          .indexOf(track)
          .ifPresent(
              index -> {
                network.step(index, hidden, memory);
                started = true;
              });
    }

    @Override
    public float[] scores() {
      return started ? network.cosines(hidden) : popularity.clone();
    }
  }
}
