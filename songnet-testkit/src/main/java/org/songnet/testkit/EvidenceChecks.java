package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.testkit.ModelUnderTest.NOBODY;
import static org.songnet.testkit.ModelUnderTest.history;
import static org.songnet.testkit.ModelUnderTest.tracks;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;

/** What is known of a listener counts, however it became known. */
interface EvidenceChecks extends ModelChecks {

  @Test
  default void whatAKnownUserHeardCounts() {
    modelUnderTest().assumeDeclared(Capability.KNOWN_USER);

    assertThat(answersToKnownUsers(1)).doesNotContain(recommendWithoutEvidence());
  }

  private List<ScoredTrack> recommendWithoutEvidence() {
    return modelUnderTest().recommender().recommend(RecommendationRequest.after());
  }

  /** One answer for each of ten users. */
  private List<List<ScoredTrack>> answersToKnownUsers(int step) {
    ModelUnderTest model = modelUnderTest();
    List<List<ScoredTrack>> answers = new ArrayList<>();
    for (int user = 0; user < 10 * step; user += step) {
      RecommendationRequest request = RecommendationRequest.forUser(model.training().user(user));
      answers.add(model.recommender().recommend(request));
    }
    return answers;
  }

  @Test
  default void aSessionAddsToWhatAKnownUserHeard() {
    ModelUnderTest model = modelUnderTest();
    model.assumeDeclared(Capability.KNOWN_USER);
    model.assumeDeclared(Capability.FOLD_IN);
    Recommender recommender = model.recommender();
    for (int user = 0; user < 10; user++) {
      List<TrackId> heard = history(model.training(), user);
      int first = model.catalog().indexOf(heard.get(0)).getAsInt();
      List<TrackId> across = new ArrayList<>();
      for (int step = 15; step < 20; step++) {
        across.add(model.id((first + step) % 30));
      }
      RecommendationRequest known =
          RecommendationRequest.forUser(model.training().user(user)).top(30);

      assertThat(recommender.recommend(known.withSession(across)))
          .isNotEqualTo(recommender.recommend(known))
          .isNotEqualTo(recommender.recommend(RecommendationRequest.after(across).top(30)));
    }
  }

  @Test
  default void aNewUserWithTheHistoryOfAKnownOneGetsNearlyHisList() {
    ModelUnderTest model = modelUnderTest();
    model.assumeDeclared(Capability.KNOWN_USER);
    model.assumeDeclared(Capability.FOLD_IN);
    Interactions training = model.training();
    int common = 0;
    for (int user = 0; user < 20; user++) {
      RecommendationRequest known = RecommendationRequest.forUser(training.user(user)).top(8);
      RecommendationRequest asNew =
          RecommendationRequest.forUser(NOBODY).withSession(history(training, user)).top(8);
      List<TrackId> both = new ArrayList<>(tracks(model.recommender().recommend(known)));
      both.retainAll(tracks(model.recommender().recommend(asNew)));
      common += both.size();
    }
    // Of 160; two lists by chance have 43 in common.
    assertThat(common).isGreaterThan(110);
  }

  @Test
  default void newUsersLeaveNoTrace() {
    ModelUnderTest model = modelUnderTest();
    model.assumeDeclared(Capability.FOLD_IN);
    List<List<ScoredTrack>> before = answersToKnownUsers(3);
    for (int track = 0; track < 30; track++) {
      RecommendationRequest request =
          RecommendationRequest.forUser(NOBODY)
              .withSession(List.of(model.id(track), model.id((track + 7) % 30)));
      model.recommender().recommend(request);
    }

    assertThat(answersToKnownUsers(3)).isEqualTo(before);
    assertThat(model.recommender().recommend(RecommendationRequest.forUser(NOBODY)))
        .isEqualTo(recommendWithoutEvidence());
  }
}
