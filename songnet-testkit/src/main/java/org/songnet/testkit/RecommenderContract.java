package org.songnet.testkit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.songnet.Interactions;
import org.songnet.Recommender;
import org.songnet.Trainer;

/**
 * What every {@link Recommender} keeps, whatever it is made of.
 *
 * <p>The recommender is trained once, on sessions around a ring, and asked by all tests. What it
 * declares and implements decides which of them apply; the others are skipped and say why.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RecommenderContract
    implements AnswerChecks,
        CursorChecks,
        EvidenceChecks,
        ExplanationChecks,
        ScoreChecks,
        SimilarTracksChecks,
        StorageChecks,
        StructureChecks {

  private @Nullable ModelUnderTest model;

  /** A trainer small enough to train in a second or two. */
  protected abstract Trainer trainer();

  /**
   * What the recommender ranks by without evidence; the numbers of events unless it is a kind of
   * popularity itself.
   *
   * @return a number for each catalog index, more for more popular; equal ones are ordered by id
   */
  protected double[] popularity(Interactions training) {
    return Arrays.stream(training.trackCounts()).asDoubleStream().toArray();
  }

  /**
   * Whether it finds tracks that are new to a listener by what others did. A baseline that repeats
   * or guesses says no and is not asked to recover planted structure.
   */
  protected boolean generalizes() {
    return true;
  }

  @BeforeAll
  final void train() {
    model = new ModelUnderTest(this);
  }

  @AfterAll
  final void close() {
    modelUnderTest().recommender().close();
  }

  /** The recommender as the checks use it; for them only. */
  @Override
  public final ModelUnderTest modelUnderTest() {
    if (model == null) {
      throw new IllegalStateException("not trained yet");
    }
    return model;
  }
}
