package org.songnet.models.java.session;

import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.spi.Fitting;
import org.songnet.spi.Popularity;

/**
 * Recommends what was heard some steps after the last track: sequential rules, SR.
 *
 * <p>After Kamehkhosh, Jannach and Ludewig, "A comparison of frequent pattern techniques and a deep
 * learning method for session-based recommendation" (TempRec workshop at RecSys 2017), and Ludewig
 * and Jannach, "Evaluation of session-based recommendation algorithms" (UMUAI 28, 2018). The weight
 * of the rule {@code a → b} is the sum, over all places in training where {@code b} came {@code x}
 * steps after {@code a}, up to {@link SequentialRulesConfig#steps} of them, of the {@link
 * SequentialRulesConfig#weighting} of {@code x}, divided by that sum over all {@code b}. Of each
 * {@code a} the rules of the largest weights are kept; of equal ones those of the track heard more
 * often.
 *
 * <p>The score of a track is the weight of its rule from the last track heard, as published. Where
 * more of the last tracks speak, which on playlists helps much, the rules of each are weighted by
 * how many steps from the next track it is, the last one by 1, and added; a track heard several
 * times speaks for its last time.
 *
 * <p>Tracks without a rule follow behind, all with scores of at most zero: their popularity as
 * {@link Popularity} estimates it. Stateless and thread-safe.
 */
public final class SequentialRulesTrainer implements Trainer {

  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.SESSION, Capability.FOLD_IN, Capability.EXPLAIN);

  private final SequentialRulesConfig config;

  /** A trainer with the default configuration. */
  public SequentialRulesTrainer() {
    this(SequentialRulesConfig.defaults());
  }

  /** A trainer with this configuration. */
  public SequentialRulesTrainer(SequentialRulesConfig config) {
    this.config = config;
  }

  @Override
  public SessionRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    RulesModel model =
        new RulesModel(training.catalog(), config, RuleMiner.mine(training, config, popularity));
    ModelInfo info = Fitting.finish(SequentialRulesProvider.NAME, CAPABILITIES, training, listener);
    return new CandidateRecommender(training.catalog(), info, config, popularity, model);
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
