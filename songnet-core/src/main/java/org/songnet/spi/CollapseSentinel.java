package org.songnet.spi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.TrackId;
import org.songnet.TrainingException;

/**
 * Stops a training whose model gives everybody the same list.
 *
 * <p>Neural recommenders collapse quietly: the loss falls, and yet what was learnt is which tracks
 * are liked in general, or nothing at all. The sentinel asks the model, after every epoch, what it
 * would recommend to some different listeners, or after some different sessions, and measures the
 * {@link ListDiversity}. A model may still be common to all after its first epochs, so only the
 * third in a row ends the training, and one trained for fewer than three is not judged; what is
 * handed out after more must not be collapsed at all.
 *
 * <p>With fewer than four different askers, or tracks, there is nothing to judge and nothing is
 * ever stopped. Used by one thread.
 */
public final class CollapseSentinel {

  /** The least share of the variance of scores that must be personal where listeners differ. */
  static final double LEAST_PERSONAL_SHARE = 5e-3;

  /*
   * Log-probabilities of the next track differ by many powers of e between popular and rare tracks.
   * A network that learnt little from a small history has .002 between sessions and is worth having;
   * one that found nothing has .00005.
   */
  private static final double LEAST_SHARE_OF_SESSIONS = 3e-4;

  /** The most that the best tracks of two askers may have in common, in the mean. */
  static final double MOST_OVERLAP = .9;

  private static final int PROBES = 24;
  private static final int FEWEST = 4;
  private static final int LONGEST_SESSION = 20;
  private static final int EPOCHS_IN_A_ROW = 3;

  private final List<RecommendationRequest> probes;
  private final double leastShare;
  private final String advice;
  private int epochs;
  private int epochsInARow;

  private CollapseSentinel(List<RecommendationRequest> probes, double leastShare, String advice) {
    this.probes = probes;
    this.leastShare = leastShare;
    this.advice = advice;
  }

  /**
   * Compares listeners, for models that know them.
   *
   * @param advice the likely cause in such a model and what to try: the end of the message
   */
  public static CollapseSentinel ofUsers(Interactions training, String advice) {
    List<RecommendationRequest> probes = new ArrayList<>();
    Set<Set<Integer>> seen = new HashSet<>();
    int users = training.userCount();
    for (int i = 0; i < users && probes.size() < PROBES; i++) {
      int user = spread(i, users);
      Set<Integer> heard = new HashSet<>();
      for (int s = training.firstSession(user); s < training.endSession(user); s++) {
        for (int track : training.sessionTracks(s)) {
          heard.add(track);
        }
      }
      if (seen.add(heard)) {
        probes.add(RecommendationRequest.forUser(training.user(user)));
      }
    }
    return new CollapseSentinel(List.copyOf(probes), LEAST_PERSONAL_SHARE, advice);
  }

  /**
   * Compares sessions, each without its last track, for models that go on them.
   *
   * @param advice the likely cause in such a model and what to try: the end of the message
   */
  public static CollapseSentinel ofSessions(Interactions training, String advice) {
    List<RecommendationRequest> probes = new ArrayList<>();
    Set<Integer> lastTracks = new HashSet<>();
    int sessions = training.sessionCount();
    for (int i = 0; i < sessions && probes.size() < PROBES; i++) {
      int[] tracks = training.sessionTracks(spread(i, sessions));
      int end = tracks.length - 1;
      if (end > 0 && lastTracks.add(tracks[end - 1])) {
        List<TrackId> session = new ArrayList<>();
        for (int at = Math.max(0, end - LONGEST_SESSION); at < end; at++) {
          session.add(training.catalog().track(tracks[at]).id());
        }
        probes.add(RecommendationRequest.after(session));
      }
    }
    return new CollapseSentinel(List.copyOf(probes), LEAST_SHARE_OF_SESSIONS, advice);
  }

  /** Goes through all numbers below {@code size} once, far ones after each other. */
  private static int spread(int i, int size) {
    int step = Math.max(1, (int) (.618 * size));
    while (gcd(step, size) != 1) {
      step++;
    }
    return (int) ((long) i * step % size);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /**
   * Looks at a model that is to be trained further.
   *
   * @param epoch how many it was trained for, from 1
   * @throws TrainingException if it is the third in a row that is collapsed
   */
  public void afterEpoch(int epoch, ScoringRecommender model) {
    epochs = epoch;
    if (!canJudge(model)) {
      return;
    }
    ListDiversity diversity = ListDiversity.of(model, probes);
    epochsInARow = isCollapsed(diversity) ? epochsInARow + 1 : 0;
    if (epochsInARow >= EPOCHS_IN_A_ROW) {
      throw collapsed("training stopped after epoch " + epoch, diversity);
    }
  }

  /**
   * Looks at a model that is to be handed out, and may then be saved.
   *
   * <p>One that was trained for an epoch or two, as {@link #afterEpoch} was told, passes anyway.
   *
   * @return what was measured, by name, as metrics of the model; empty if there is nothing to judge
   * @throws TrainingException if it is collapsed
   */
  public Map<String, Double> check(ScoringRecommender model) {
    if (!canJudge(model)) {
      return Map.of();
    }
    ListDiversity diversity = ListDiversity.of(model, probes);
    if (isCollapsed(diversity) && (epochs == 0 || epochs >= EPOCHS_IN_A_ROW)) {
      throw collapsed("the trained model was thrown away", diversity);
    }
    return Map.of("personalShare", diversity.personalShare(), "overlap", diversity.overlap());
  }

  private boolean canJudge(ScoringRecommender model) {
    return probes.size() >= FEWEST && model.catalog().size() >= FEWEST;
  }

  /** Whether a model gives one list to everyone. */
  private boolean isCollapsed(ListDiversity diversity) {
    return diversity.personalShare() < leastShare || diversity.overlap() > MOST_OVERLAP;
  }

  private TrainingException collapsed(String what, ListDiversity diversity) {
    return new TrainingException(
        String.format(
            Locale.ROOT,
            "%s: it has one list for everyone (%.2g of the variance of its scores lies between"
                + " listeners, their best tracks overlap by %.2f); %s",
            what,
            diversity.personalShare(),
            diversity.overlap(),
            advice));
  }
}
