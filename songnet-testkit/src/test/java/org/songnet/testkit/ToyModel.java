package org.songnet.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;

/** Counts which tracks were heard in one session: as small as a right model can be. */
record ToyModel(Catalog catalog, ModelInfo info, List<Float> counts) implements SessionRecommender {

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
    listener.onProgress(
        new TrainingProgress(
            "counting", 1, 1, 1, 1, OptionalDouble.empty(), OptionalDouble.empty()));
    ModelInfo info =
        new ModelInfo(
            "toy", Set.of(Capability.SESSION), ModelInfo.TrainingSummary.of(training), Map.of());
    return new ToyModel(training.catalog(), info, List.of(counts));
  }

  @Override
  public SessionCursor startSession() {
    return new Cursor();
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
                  scores[i] = scores[i] / 2 + counts.get(index * scores.length + i);
                }
              });
    }

    @Override
    public float[] scores() {
      float[] answer = scores.clone();
      for (int i = 0; !evidence && i < answer.length; i++) {
        answer[i] = counts.get(answer.length * answer.length + i);
      }
      return answer;
    }
  }
}
