package org.songnet.eval;

import java.util.ArrayList;
import java.util.List;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;

/** Leads one model through test sessions, track by track. Immutable and thread-safe. */
final class SessionPredictor {

  private final SessionRecommender model;
  private final Interactions test;
  private final int[] trainingCounts;
  private final NextItemConfig config;
  private final boolean likelihood;
  private final ModelScores scores;

  /** Where the model's catalog has the tracks of the test's catalog. */
  private final int[] modelIndices;

  SessionPredictor(
      String name,
      SessionRecommender model,
      Interactions test,
      int[] trainingCounts,
      NextItemConfig config) {
    this.model = model;
    this.test = test;
    this.trainingCounts = trainingCounts;
    this.config = config;
    this.likelihood = config.repeats() && model.info().can(Capability.LOG_PROBABILITIES);
    this.scores = new ModelScores(name, model);
    this.modelIndices = scores.indicesOf(test.catalog());
  }

  /** What {@link #predict} measures, in order. */
  List<String> metrics() {
    List<String> names = new ArrayList<>();
    config.metrics().forEach(metric -> names.add(metric.name()));
    if (likelihood) {
      names.add(NextItemEvaluation.LOG_LIKELIHOOD);
    }
    return names;
  }

  GroupTally predict(int session) {
    GroupTally tally = new GroupTally(config.metrics().size() + (likelihood ? 1 : 0));
    SessionCursor cursor = model.startSession(test.user(test.sessionUser(session)));
    int[] tracks = test.sessionTracks(session);
    for (int position = 0; position < tracks.length; position++) {
      if (position >= config.context()) {
        predict(cursor, tracks, position, tally);
      }
      if (test.hasTimes()) {
        cursor.append(test.listen(session, test.firstEvent(session) + position));
      } else {
        cursor.append(test.catalog().track(tracks[position]).id());
      }
    }
    return tally;
  }

  private void predict(SessionCursor cursor, int[] tracks, int position, GroupTally tally) {
    int target = tracks[position];
    if (modelIndices[target] == ModelScores.UNKNOWN) {
      tally.unknown++;
      return;
    }
    if (!config.repeats() && isRepeat(tracks, position)) {
      tally.repeated++;
      return;
    }
    float[] next = scores.requireFinite(cursor.scores());
    if (!config.repeats()) {
      for (int i = 0; i < position; i++) {
        if (modelIndices[tracks[i]] != ModelScores.UNKNOWN) {
          next[modelIndices[tracks[i]]] = Float.NEGATIVE_INFINITY;
        }
      }
    }
    tally.cases++;
    tally.targets++;
    tally.cold += trainingCounts[target] == 0 ? 1 : 0;
    judge(next, modelIndices[target], tally);
  }

  private static boolean isRepeat(int[] tracks, int position) {
    for (int i = 0; i < position; i++) {
      if (tracks[i] == tracks[position]) {
        return true;
      }
    }
    return false;
  }

  private void judge(float[] next, int target, GroupTally tally) {
    TargetRanks ranks = TargetRanks.of(next, target);
    for (int i = 0; i < config.metrics().size(); i++) {
      tally.sums[i] += config.metrics().get(i).of(ranks);
    }
    if (likelihood) {
      tally.sums[tally.sums.length - 1] += next[target];
    }
  }
}
