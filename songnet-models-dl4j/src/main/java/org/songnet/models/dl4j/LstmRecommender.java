package org.songnet.models.dl4j;

import java.util.Set;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;

/**
 * Goes on a session by the track that a trained LSTM finds most probable.
 *
 * <p>Scores are natural-log probabilities over the whole catalog. Before the first known track of a
 * session they are those of popularity: the count of each track in training plus one, as a share of
 * all. Serving is plain Java and calls no native code. Immutable and safe for concurrent use.
 */
public final class LstmRecommender implements SessionRecommender {

  static final String NAME = "lstm";
  static final Set<Capability> CAPABILITIES =
      Set.of(Capability.SESSION, Capability.FOLD_IN, Capability.LOG_PROBABILITIES);

  private final LstmConfig config;
  private final Catalog catalog;
  private final ModelInfo info;
  private final ItemNetwork network;
  private final float[] popularity;

  LstmRecommender(
      LstmConfig config, Catalog catalog, ModelInfo info, ItemNetwork network, float[] popularity) {
    this.config = config;
    this.catalog = catalog;
    this.info = info;
    this.network = network;
    this.popularity = popularity;
  }

  /** How it was trained. */
  public LstmConfig config() {
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

  ItemNetwork network() {
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
      return started ? network.logProbabilities(hidden) : popularity.clone();
    }
  }
}
