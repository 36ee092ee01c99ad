package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.songnet.testkit.ModelUnderTest.history;
import static org.songnet.testkit.ModelUnderTest.tracks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.TrackId;

/** Planted structure is recovered, clearly above what popularity finds. */
interface StructureChecks extends ModelChecks {

  @Test
  default void followsAPlantedRing() {
    ModelUnderTest model = modelUnderTest();
    model.assumeGeneralizes();
    model.assumeDeclared(Capability.SESSION);
    Set<Integer> hits = new HashSet<>();
    for (int start = 0; start < 30; start++) {
      List<TrackId> session =
          List.of(model.id(start), model.id((start + 1) % 30), model.id((start + 2) % 30));
      RecommendationRequest request = RecommendationRequest.after(session).withoutRepeats().top(3);
      if (tracks(model.recommender().recommend(request)).contains(model.id((start + 3) % 30))) {
        hits.add(start);
      }
    }
    // Popularity finds 3 of 30.
    assertThat(hits).hasSizeGreaterThan(20);
  }

  @Test
  default void staysInAPlantedGenre() {
    ModelUnderTest model = modelUnderTest();
    model.assumeGeneralizes();
    assumeTrue(
        model.recommender().info().can(Capability.SESSION)
            || model.recommender().info().can(Capability.FOLD_IN),
        "declares neither SESSION nor FOLD_IN");
    Recommender ofGenres = model.trainedOn(PlantedData.genres(40, 4, 160, 6, 2));
    int right = 0;
    for (int genre = 0; genre < 4; genre++) {
      List<TrackId> session = List.of(model.id(genre), model.id(genre + 4), model.id(genre + 8));
      RecommendationRequest request = RecommendationRequest.after(session).withoutRepeats().top(5);
      for (TrackId track : tracks(ofGenres.recommend(request))) {
        right += ofGenres.catalog().indexOf(track).getAsInt() % 4 == genre ? 1 : 0;
      }
    }
    // Of 20; popularity finds 5.
    assertThat(right).isGreaterThan(15);
  }

  @Test
  default void recoversAPlantedCheckerboard() {
    ModelUnderTest model = modelUnderTest();
    model.assumeGeneralizes();
    model.assumeDeclared(Capability.KNOWN_USER);
    Interactions board = PlantedData.checkerboard(40, 40);
    Recommender ofColours = model.trainedOn(board);
    int right = 0;
    for (int user = 0; user < 40; user++) {
      RecommendationRequest request =
          RecommendationRequest.forUser(board.user(user))
              .excluding(new HashSet<>(history(board, user)))
              .top(3);
      for (TrackId track : tracks(ofColours.recommend(request))) {
        right += board.catalog().indexOf(track).getAsInt() % 2 == user % 2 ? 1 : 0;
      }
    }
    // Of 120; chance finds fewer than 30, since most tracks of the other colour are unheard too.
    assertThat(right).isGreaterThan(100);
  }
}
