package org.songnet.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;
import org.songnet.UserId;

/**
 * Counts which tracks were heard in one session: as small as a right model that can do everything
 * can be.
 *
 * @param counts how much each track speaks for each other, row after row, and how often each was
 *     heard
 */
record ToyModel(
    Catalog catalog, ModelInfo info, List<Float> counts, Map<UserId, List<TrackId>> histories)
    implements SessionRecommender, ExplainingRecommender, SimilarTracks {

  static final Set<Capability> CAPABILITIES =
      Set.of(
          Capability.SESSION,
          Capability.KNOWN_USER,
          Capability.FOLD_IN,
          Capability.EXPLAIN,
          Capability.SIMILAR);

  static ToyModel fit(Interactions training, TrainingListener listener) {
    if (training.size() == 0) {
      throw new IllegalArgumentException("interactions must not be empty");
    }
    if (listener.isCancelled()) {
      throw new TrainingCancelledException("cancelled before the first session");
    }
    int n = training.catalog().size();
    Float[] counts = new Float[n * n + n];
    Arrays.fill(counts, 0f);
    for (int session = 0; session < training.sessionCount(); session++) {
      int[] tracks = training.sessionTracks(session);
      for (int i = 0; i < tracks.length; i++) {
        counts[n * n + tracks[i]] += 1;
        for (int j = i + 1; j < tracks.length; j++) {
          counts[tracks[i] * n + tracks[j]] += 1f / (j - i);
          counts[tracks[j] * n + tracks[i]] += .1f / (j - i);
        }
      }
    }
    Map<UserId, List<TrackId>> histories = new TreeMap<>();
    for (int user = 0; user < training.userCount(); user++) {
      histories.put(training.user(user), ModelUnderTest.history(training, user));
    }
    listener.onProgress(
        new TrainingProgress(
            "counting", 1, 1, 1, 1, OptionalDouble.empty(), OptionalDouble.empty()));
    ModelInfo info =
        new ModelInfo("toy", CAPABILITIES, ModelInfo.TrainingSummary.of(training), Map.of());
    return new ToyModel(training.catalog(), info, List.of(counts), histories);
  }

  @Override
  public SessionCursor startSession() {
    return new Cursor();
  }

  @Override
  public float[] scores(RecommendationRequest request) {
    SessionCursor cursor = startSession();
    evidence(request).forEach(cursor::append);
    return cursor.scores();
  }

  @Override
  public List<ScoredTrack> recommend(RecommendationRequest request) {
    return Ranking.top(catalog, scores(request), request);
  }

  /** The known tracks of the user's history, then of the session. */
  private List<TrackId> evidence(RecommendationRequest request) {
    List<TrackId> evidence = new ArrayList<>();
    request.user().ifPresent(user -> evidence.addAll(histories.getOrDefault(user, List.of())));
    evidence.addAll(request.session());
    evidence.removeIf(track -> catalog.indexOf(track).isEmpty());
    return evidence;
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = catalog.requireIndex(track);
    List<TrackId> evidence = evidence(request);
    if (evidence.isEmpty()) {
      double score = count(catalog.size(), index);
      return Explanation.of(score, new Explanation.Named("popularity"));
    }
    List<Explanation.Part> parts = new ArrayList<>();
    double score = 0;
    double weight = 1;
    for (int i = evidence.size() - 1; i >= 0; i--, weight /= 2) {
      double amount = weight * count(catalog.requireIndex(evidence.get(i)), index);
      score += amount;
      parts.add(new Explanation.Part(new Explanation.HeardTrack(evidence.get(i)), amount));
    }
    return new Explanation(score, parts);
  }

  @Override
  public List<ScoredTrack> similarTo(TrackId track, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be positive: " + k);
    }
    int index = catalog.requireIndex(track);
    List<ScoredTrack> others = new ArrayList<>();
    for (int i = 0; i < catalog.size(); i++) {
      if (i != index) {
        others.add(new ScoredTrack(catalog.track(i).id(), count(index, i) + count(i, index)));
      }
    }
    Collections.sort(others);
    return others.subList(0, Math.min(k, others.size()));
  }

  private float count(int row, int track) {
    return counts.get(row * catalog.size() + track);
  }

  private final class Cursor implements SessionCursor {
    private final float[] scores = new float[catalog.size()];
    private boolean evidence;

    @Override
    public void append(TrackId track) {
      catalog
          .indexOf(track)
          .ifPresent(
              index -> {
                evidence = true;
                for (int i = 0; i < scores.length; i++) {
                  scores[i] = scores[i] / 2 + count(index, i);
                }
              });
    }

    @Override
    public float[] scores() {
      float[] answer = scores.clone();
      for (int i = 0; !evidence && i < answer.length; i++) {
        answer[i] = count(answer.length, i);
      }
      return answer;
    }
  }
}
