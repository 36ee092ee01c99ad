package org.songnet.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.Track;
import org.songnet.TrainingException;
import org.songnet.UserId;

class CollapseSentinelTest {

  private static final int TRACKS = 40;
  private static final Interactions PLAYS = plays(8);

  /** User u heard tracks u and u + 1, then u + 2. */
  private static Interactions plays(int users) {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < TRACKS; i++) {
      tracks.add(Track.of("t" + i, "title", "artist"));
    }
    InteractionsBuilder plays = Interactions.over(Catalog.of(tracks));
    for (int user = 0; user < users; user++) {
      plays.add(new UserId("u" + user), new int[] {user, user + 1, user + 2});
    }
    return plays.build();
  }

  /** A score for a number that tells askers apart, and a track. */
  private interface Scores {
    double of(int asker, int track);
  }

  private static ScoringRecommender model(Scores scores) {
    return new ScoringRecommender() {
      @Override
      public float[] scores(RecommendationRequest request) {
        int asker =
            request.user().isPresent()
                ? Integer.parseInt(request.user().get().value().substring(1))
                : catalog().requireIndex(request.session().get(0));
        float[] all = new float[TRACKS];
        for (int track = 0; track < TRACKS; track++) {
          all[track] = (float) scores.of(asker, track);
        }
        return all;
      }

      @Override
      public ModelInfo info() {
        return new ModelInfo("toy", Set.of(), ModelInfo.TrainingSummary.of(PLAYS), Map.of());
      }

      @Override
      public Catalog catalog() {
        return PLAYS.catalog();
      }
    };
  }

  private static final ScoringRecommender VARIED =
      model((asker, track) -> -Math.abs(track - 4 * asker));

  /** Listeners differ in how much they like everything, not in what. */
  private static final ScoringRecommender COLLAPSED =
      model((asker, track) -> 3 * asker - .1 * track);

  private static CollapseSentinel ofUsers() {
    return CollapseSentinel.ofUsers(PLAYS, "dead units: use a lower learningRate");
  }

  @Test
  void differentListsPass() {
    assertThat(ofUsers().check(VARIED)).containsOnlyKeys("overlap", "personalShare");
    assertThat(CollapseSentinel.ofSessions(PLAYS, "").check(VARIED)).isNotEmpty();
  }

  @Test
  void oneListForEveryoneIsThrownAwayWithTheLikelyCause() {
    assertThatThrownBy(() -> ofUsers().check(COLLAPSED))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("one list for everyone")
        .hasMessageContaining("overlap by 1.00")
        .hasMessageContaining("dead units: use a lower learningRate");
    assertThatThrownBy(() -> CollapseSentinel.ofSessions(PLAYS, "").check(COLLAPSED))
        .isInstanceOf(TrainingException.class);
  }

  @Test
  void theSameScoreForEverythingIsOneListToo() {
    assertThatThrownBy(() -> ofUsers().check(model((asker, track) -> 1)))
        .isInstanceOf(TrainingException.class);
  }

  @Test
  void ordersThatDifferByNextToNothingAreOneListEvenIfTheBestTracksDiffer() {
    // A saturated output: what is left of the difference between listeners is rounding.
    ScoringRecommender saturated =
        model((asker, track) -> (track > 20 ? 1 : 0) + 1e-4 * ((asker * 7 + track * 5) % 11));
    assertThatThrownBy(() -> ofUsers().check(saturated)).isInstanceOf(TrainingException.class);
  }

  @Test
  void threeCollapsedEpochsInARowEndTheTraining() {
    CollapseSentinel sentinel = ofUsers();
    sentinel.afterEpoch(1, COLLAPSED);
    sentinel.afterEpoch(2, COLLAPSED);
    sentinel.afterEpoch(3, VARIED);
    sentinel.afterEpoch(4, COLLAPSED);
    sentinel.afterEpoch(5, COLLAPSED);

    assertThatThrownBy(() -> sentinel.afterEpoch(6, COLLAPSED))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("after epoch 6");
  }

  @Test
  void aModelThatIsHardlyTrainedIsNotJudged() {
    CollapseSentinel sentinel = ofUsers();
    sentinel.afterEpoch(1, COLLAPSED);
    sentinel.afterEpoch(2, COLLAPSED);

    assertThatCode(() -> sentinel.check(COLLAPSED)).doesNotThrowAnyException();
  }

  @Test
  void tooFewListenersCannotBeJudged() {
    CollapseSentinel ofThree = CollapseSentinel.ofUsers(plays(3), "");
    assertThatCode(() -> ofThree.check(COLLAPSED)).doesNotThrowAnyException();
  }

  @Test
  void diversityIsWhatItsDefinitionSays() {
    // Askers 0 and 1 agree on a step of height 2 and differ by a step of height 1 elsewhere.
    ScoringRecommender half =
        model((asker, track) -> (track < 20 ? 1 : -1) + (asker == track % 2 ? .5 : -.5));
    ListDiversity diversity =
        ListDiversity.of(
            half,
            List.of(
                RecommendationRequest.forUser(new UserId("u0")),
                RecommendationRequest.forUser(new UserId("u1"))));

    assertThat(diversity.personalShare()).isCloseTo(.25 / 1.25, within(1e-6));
    assertThat(diversity.overlap()).isZero();
  }
}
