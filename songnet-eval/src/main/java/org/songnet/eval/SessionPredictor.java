package org.songnet.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;

/** Leads one model through test sessions, track by track. Immutable and thread-safe. */
final class SessionPredictor {

  private static final int UNKNOWN = -1;

  private final String name;
  private final SessionRecommender model;
  private final Interactions test;
  private final int[] trainingCounts;
  private final NextItemConfig config;
  private final boolean likelihood;

  /** Where the model's catalog has the tracks of the test's catalog. */
  private final int[] modelIndices;

  SessionPredictor(
      String name,
      SessionRecommender model,
      Interactions test,
      int[] trainingCounts,
      NextItemConfig config) {
    this.name = name;
    this.model = model;
    this.test = test;
    this.trainingCounts = trainingCounts;
    this.config = config;
    this.likelihood = config.repeats() && model.info().can(Capability.LOG_PROBABILITIES);
    this.modelIndices = new int[test.catalog().size()];
    Arrays.setAll(
        modelIndices,
        track -> model.catalog().indexOf(test.catalog().track(track).id()).orElse(UNKNOWN));
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

  SessionTally predict(int session) {
    SessionTally tally = new SessionTally(config.metrics().size() + (likelihood ? 1 : 0));
    SessionCursor cursor = model.startSession();
    int[] tracks = test.sessionTracks(session);
    for (int position = 0; position < tracks.length; position++) {
      if (position >= config.context()) {
        predict(cursor, tracks, position, tally);
      }
      cursor.append(test.catalog().track(tracks[position]).id());
    }
    return tally;
  }

  private void predict(SessionCursor cursor, int[] tracks, int position, SessionTally tally) {
    int target = tracks[position];
    if (modelIndices[target] == UNKNOWN) {
      tally.unknown++;
      return;
    }
    if (!config.repeats() && isRepeat(tracks, position)) {
      tally.repeated++;
      return;
    }
    float[] scores = cursor.scores();
    if (!config.repeats()) {
      for (int i = 0; i < position; i++) {
        if (modelIndices[tracks[i]] != UNKNOWN) {
          scores[modelIndices[tracks[i]]] = Float.NEGATIVE_INFINITY;
        }
      }
    }
    tally.cases++;
    tally.cold += trainingCounts[target] == 0 ? 1 : 0;
    judge(scores, modelIndices[target], tally);
  }

  private static boolean isRepeat(int[] tracks, int position) {
    for (int i = 0; i < position; i++) {
      if (tracks[i] == tracks[position]) {
        return true;
      }
    }
    return false;
  }

  private void judge(float[] scores, int target, SessionTally tally) {
    float targetScore = scores[target];
    int better = 0;
    int tied = 0;
    int worse = 0;
    // Without branches: this loop is what an evaluation of a simple model spends its time in.
    for (float score : scores) {
      better += score > targetScore ? 1 : 0;
      tied += score == targetScore ? 1 : 0;
      worse += score < targetScore ? 1 : 0;
    }
    if (better + tied + worse < scores.length || Float.isInfinite(targetScore)) {
      throw notFinite(scores, target);
    }
    for (int i = 0; i < config.metrics().size(); i++) {
      tally.sums[i] += config.metrics().get(i).of(better, tied);
    }
    if (likelihood) {
      tally.sums[tally.sums.length - 1] += targetScore;
    }
  }

  private IllegalStateException notFinite(float[] scores, int target) {
    int track = target;
    for (int i = 0; i < scores.length; i++) {
      track = Float.isNaN(scores[i]) ? i : track;
    }
    return new IllegalStateException(
        "scores must be finite, but %s gave %s to track %s"
            .formatted(name, scores[track], model.catalog().track(track).id()));
  }
}
