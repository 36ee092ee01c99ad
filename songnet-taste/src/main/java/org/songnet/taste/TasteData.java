package org.songnet.taste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.songnet.FeatureExtractor;
import org.songnet.UserId;
import org.songnet.learn.ScorerTrainer;
import org.songnet.models.tribuo.Calibration;
import org.songnet.models.tribuo.LinearRegressionConfig;
import org.songnet.models.tribuo.LinearRegressionTrainer;
import org.songnet.models.tribuo.LogisticConfig;
import org.songnet.models.tribuo.LogisticTrainer;

/**
 * What a loop works with: the listener's history, the pool, what is known of tracks, and models.
 *
 * <p>Immutable; each {@code with} method returns a copy. Safe for concurrent use.
 */
public final class TasteData {

  private final UserId listener;
  private final TasteHistory history;
  private final CandidatePool pool;
  private final Optional<FeatureExtractor> features;
  private final List<TasteModel> models;
  private final Trainers trainers;

  /** The trainers of both stages. */
  record Trainers(ScorerTrainer playlist, ScorerTrainer likeability, ScorerTrainer like) {}

  private TasteData(
      UserId listener,
      TasteHistory history,
      CandidatePool pool,
      Optional<FeatureExtractor> features,
      List<TasteModel> models,
      Trainers trainers) {
    this.listener = listener;
    this.history = history;
    this.pool = pool;
    this.features = features;
    this.models = List.copyOf(models);
    this.trainers = trainers;
  }

  /** A listener and a pool; stage 1 and 2 are linear models. */
  public static TasteData of(UserId listener, TasteHistory history, CandidatePool pool) {
    LogisticConfig logistic = LogisticConfig.defaults();
    return new TasteData(
        listener,
        history,
        pool,
        Optional.empty(),
        List.of(),
        new Trainers(
            new LogisticTrainer(logistic),
            new LinearRegressionTrainer(LinearRegressionConfig.defaults()),
            new LogisticTrainer(logistic.withCalibration(Calibration.NONE))));
  }

  /** The same with features of tracks, those of the pool and those heard. */
  public TasteData withFeatures(FeatureExtractor newFeatures) {
    return new TasteData(listener, history, pool, Optional.of(newFeatures), models, trainers);
  }

  /** The same with one more opinion. */
  public TasteData withModel(TasteModel model) {
    List<TasteModel> more = new ArrayList<>(models);
    more.add(model);
    return new TasteData(listener, history, pool, features, more, trainers);
  }

  /**
   * The same with other trainers.
   *
   * @param playlist a classifier: was a track kept
   * @param likeability a regression: the logarithm of how much of it was played
   * @param like a classifier: is a track liked; need not be calibrated, as answers do that
   */
  public TasteData withTrainers(
      ScorerTrainer playlist, ScorerTrainer likeability, ScorerTrainer like) {
    return new TasteData(
        listener, history, pool, features, models, new Trainers(playlist, likeability, like));
  }

  UserId listener() {
    return listener;
  }

  /** What the listener has heard and kept. */
  public TasteHistory history() {
    return history;
  }

  /** What may be proposed. */
  public CandidatePool pool() {
    return pool;
  }

  Optional<FeatureExtractor> features() {
    return features;
  }

  List<TasteModel> models() {
    return models;
  }

  Trainers trainers() {
    return trainers;
  }
}
