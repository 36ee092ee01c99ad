package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;
import org.songnet.Trainer;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;

/**
 * What every {@link Trainer} keeps.
 *
 * <p>A trainer that works in parallel does so in the {@link ForkJoinPool} it is called in, as
 * parallel streams do; that is how its number of threads is set.
 */
public abstract class TrainerContract {

  private final Interactions training = PlantedData.ring(30, 60, 8, 3);

  /** A trainer small enough to train in a second or two. */
  protected abstract Trainer trainer();

  /** To sessions, to known users, and what is similar where the recommender knows that. */
  private List<List<ScoredTrack>> answers(Recommender recommender) {
    List<List<ScoredTrack>> answers = new ArrayList<>();
    for (int i = 0; i < recommender.catalog().size(); i += 5) {
      TrackId track = recommender.catalog().track(i).id();
      answers.add(recommender.recommend(RecommendationRequest.after(track).top(30)));
      answers.add(recommender.recommend(RecommendationRequest.forUser(training.user(i)).top(30)));
      if (recommender instanceof SimilarTracks similar) {
        answers.add(similar.similarTo(track, 30));
      }
    }
    return answers;
  }

  @Test
  void theSameSeedGivesTheSameListsWithAnyNumberOfThreads() throws Exception {
    List<List<ScoredTrack>> expected = answers(trainer().fit(training));
    for (int threads : new int[] {1, 2, 4}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        Recommender recommender = pool.submit(() -> trainer().fit(training)).get();
        assertThat(answers(recommender)).as("%d threads", threads).isEqualTo(expected);
      } finally {
        pool.shutdown();
      }
    }
  }

  @Test
  void aTrainerCanBeUsedTwice() {
    Trainer trainer = trainer();

    assertThat(answers(trainer.fit(training))).isEqualTo(answers(trainer.fit(training)));
  }

  @Test
  void progressGoesForward() {
    List<TrainingProgress> seen = new ArrayList<>();
    trainer().fit(training, seen::add);

    assertThat(seen).isNotEmpty();
    double last = 0;
    for (TrainingProgress progress : seen) {
      assertThat(progress.fraction()).isBetween(last, 1.0);
      last = progress.fraction();
    }
  }

  @Test
  void aCancelledTrainingStops() {
    TrainingListener impatient =
        new TrainingListener() {
          @Override
          public void onProgress(TrainingProgress progress) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> trainer().fit(training, impatient))
        .isInstanceOf(TrainingCancelledException.class);
  }

  @Test
  void thereIsNothingToLearnFromNothing() {
    Interactions empty = Interactions.over(training.catalog()).build();

    assertThatThrownBy(() -> trainer().fit(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interactions");
  }
}
