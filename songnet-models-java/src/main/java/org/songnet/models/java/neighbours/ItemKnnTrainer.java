package org.songnet.models.java.neighbours;

import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.ScoringRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.spi.Fitting;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.vector.SparseMatrix;

/**
 * Recommends tracks that the same people heard: item-based k nearest neighbours.
 *
 * <p>After Deshpande and Karypis, "Item-based top-N recommendation algorithms" (TOIS 22(1), 2004),
 * with the choices that made this model hard to beat in Ferrari Dacrema, Cremonesi and Jannach,
 * "Are we really making much progress?" (RecSys 2019). A track is the vector of how often each
 * listener heard it, by default only whether, or weighted as {@link Weighting} says: a listener of
 * few tracks then says more about each. Two tracks {@code i} and {@code j} have the similarity
 *
 * <pre>{@code s(i, j) = (i · j / (|i|^(2 α) |j|^(2 (1 - α)) + h))^q}</pre>
 *
 * with the shrinkage {@code h}, and the asymmetry {@code α} and locality {@code q} of Aiolli,
 * "Efficient top-N recommendation for very large scale binary rated datasets" (RecSys 2013). For
 * each track only its {@link ItemKnnConfig#neighbours} most similar ones speak, of equal ones those
 * earlier in the catalog. The score of track {@code i} is the sum of {@code s(i, j)} over the
 * tracks {@code j} among them that the listener heard, each times what it counts that he heard it
 * so often. It depends on what was heard, not on who heard it, so new listeners get what known ones
 * would.
 *
 * <p>Tracks that nothing heard speaks for follow behind, all with scores below zero: their
 * popularity as {@link PopularityTrainer} estimates it.
 *
 * <p>Training takes time in proportion to the sum of squares of the listeners' numbers of tracks; a
 * model takes 16 bytes for each neighbour of each track. Stateless and thread-safe.
 */
public final class ItemKnnTrainer implements Trainer {

  static final Set<Capability> CAPABILITIES =
      Set.of(Capability.KNOWN_USER, Capability.FOLD_IN, Capability.SIMILAR, Capability.EXPLAIN);

  private final ItemKnnConfig config;

  /** A trainer with the default configuration. */
  public ItemKnnTrainer() {
    this(ItemKnnConfig.defaults());
  }

  /** A trainer with this configuration. */
  public ItemKnnTrainer(ItemKnnConfig config) {
    this.config = config;
  }

  @Override
  public ScoringRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    Histories histories = Histories.of(training);
    SparseMatrix tracks = histories.matrix().transposed();
    SparseMatrix weighted = Weights.of(tracks, config.weighting()).weigh(tracks);
    Similarity similarity = config.similarity();
    double[] asking = similarity.asking(weighted);
    double[] asked = similarity.asked(weighted);
    SparseMatrix nearest =
        NearestRows.of(
            weighted,
            weighted.transposed(),
            config.neighbours(),
            (track, other, product) -> similarity.of(product, asking[track], asked[other]),
            listener);
    ModelInfo info = Fitting.finish(ItemKnnProvider.NAME, CAPABILITIES, training, listener);
    TrackVotes votes = TrackVotes.byCandidate(nearest);
    return ItemKnnProvider.recommender(
        training.catalog(), info, config, popularity, histories, votes);
  }

  @Override
  public ScoringRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
