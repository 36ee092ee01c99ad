package org.songnet.data.simulation;

import java.util.Map;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.ModelInfo.TrainingSummary;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;

/**
 * The best possible predictor of a simulated listener: what no trained model can beat.
 *
 * <p>It knows the {@link ListeningPlan} but not which journey a session is on, nor where it stands;
 * that it infers from the plays, by the forward algorithm of hidden Markov models (Rabiner, "A
 * Tutorial on Hidden Markov Models", Proceedings of the IEEE 77, 1989). It is not told which plays
 * were skipped. Its probabilities are exact for sessions as they were simulated, and close to exact
 * for sessions without their skips.
 *
 * <p>It is not trained: without a session it answers with how sessions begin, and its info counts
 * no interactions. Songs that the listener does not know share a millionth of the probability.
 * Immutable and safe for concurrent use.
 */
public final class PlanOracle implements SessionRecommender {

  private static final double SHARE_OF_UNKNOWN_SONGS = 1e-6;
  private static final int NOTHING = -1;

  private final ListeningPlan plan;
  private final SimulationConfig config;
  private final MoodPath path;
  private final Weights[] moods;

  PlanOracle(ListeningPlan plan) {
    this.plan = plan;
    config = plan.config();
    path = plan.path();
    moods = new Weights[path.states()];
    for (int state = 0; state < moods.length; state++) {
      moods[state] = path.moods(state);
    }
  }

  @Override
  public ModelInfo info() {
    return new ModelInfo(
        "oracle",
        Set.of(Capability.SESSION, Capability.LOG_PROBABILITIES),
        new TrainingSummary(catalog().fingerprint(), catalog().size(), 0, 0, 0),
        Map.of());
  }

  @Override
  public Catalog catalog() {
    return plan.catalog();
  }

  @Override
  public SessionCursor startSession() {
    return new Belief();
  }

  /** How likely each state is, given the session so far. */
  private final class Belief implements SessionCursor {

    private double[] states = new double[path.states()];
    private int previous = NOTHING;

    Belief() {
      double sum = 0;
      for (DayPart part : DayPart.IN_ORDER) {
        sum += part.share;
      }
      for (DayPart part : DayPart.IN_ORDER) {
        Weights start = path.start(part);
        for (int state = 0; state < states.length; state++) {
          states[state] += part.share / sum * start.probability(state);
        }
      }
    }

    @Override
    public float[] scores() {
      double[] moodWeights = new double[config.moods()];
      for (int state = 0; state < states.length; state++) {
        for (int mood = 0; mood < moodWeights.length; mood++) {
          moodWeights[mood] += states[state] * moods[state].probability(mood);
        }
      }
      float[] scores = new float[catalog().size()];
      for (int song = 0; song < scores.length; song++) {
        double known = plan.knows(song) ? probability(song, moodWeights[plan.mood(song)]) : 0;
        double floor = SHARE_OF_UNKNOWN_SONGS / scores.length;
        scores[song] = (float) Math.log((1 - SHARE_OF_UNKNOWN_SONGS) * known + floor);
      }
      return scores;
    }

    private double probability(int song, double moodWeight) {
      return asOther(song) + asMood(song) * moodWeight;
    }

    /** The probability of a play as a successor, a repeat or a detour. */
    private double asOther(int song) {
      double left = 1;
      double sum = 0;
      if (previous != NOTHING) {
        if (plan.isFavourite(previous)) {
          sum += plan.successor(previous) == song ? config.successorProbability() : 0;
          left -= config.successorProbability();
        }
        sum += previous == song ? left * config.repeatProbability() : 0;
        left *= 1 - config.repeatProbability();
      }
      return sum + left * config.detourProbability() * plan.liking(song) / config.moods();
    }

    /** The probability of a play for its mood, where the session has come to that mood. */
    private double asMood(int song) {
      double left = 1 - config.detourProbability();
      if (previous == NOTHING) {
        return left * plan.liking(song);
      }
      if (song == previous) {
        return 0;
      }
      left *= 1 - config.repeatProbability();
      left *= plan.isFavourite(previous) ? 1 - config.successorProbability() : 1;
      boolean sameMood = plan.mood(song) == plan.mood(previous);
      return left * plan.liking(song) / (sameMood ? 1 - plan.liking(previous) : 1);
    }

    @Override
    public void append(TrackId track) {
      int song = catalog().indexOf(track).orElse(NOTHING);
      if (song == NOTHING || !plan.knows(song)) {
        return;
      }
      double stay = asOther(song);
      double asMood = asMood(song);
      double skip = plan.skipProbability(song, false);
      double[] after = new double[states.length];
      double sum = 0;
      for (int state = 0; state < states.length; state++) {
        double step = states[state] * asMood * moods[state].probability(plan.mood(song));
        after[state] += states[state] * stay + step * skip;
        after[path.next(state)] += step * (1 - skip);
        sum += states[state] * stay + step;
      }
      for (int state = 0; state < after.length && sum > 0; state++) {
        after[state] /= sum;
      }
      // A play that the plan rules out tells nothing.
      states = sum > 0 ? after : states;
      previous = song;
    }
  }
}
