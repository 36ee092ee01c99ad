package org.songnet.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.UserId;

/** A recommender trained on sessions around a ring of 30 tracks, and what the checks ask it. */
final class ModelUnderTest {

  static final TrackId UNKNOWN = new TrackId("a track nobody has heard of");
  static final UserId NOBODY = new UserId("nobody");

  private final RecommenderContract contract;
  private final Interactions training = PlantedData.ring(30, 120, 8, 1);
  private final Recommender recommender;

  ModelUnderTest(RecommenderContract contract) {
    this.contract = contract;
    this.recommender = contract.trainer().fit(training);
  }

  Interactions training() {
    return training;
  }

  Catalog catalog() {
    return training.catalog();
  }

  Recommender recommender() {
    return recommender;
  }

  /** Trained in the same way on other data. */
  Recommender trainedOn(Interactions other) {
    return contract.trainer().fit(other);
  }

  double[] popularity() {
    return contract.popularity(training);
  }

  TrackId id(int index) {
    return catalog().track(index).id();
  }

  /** Evidence of every kind, and none. */
  List<RecommendationRequest> requests() {
    return List.of(
        RecommendationRequest.after(),
        RecommendationRequest.after(id(3)),
        RecommendationRequest.after(id(3), id(4), id(5)),
        RecommendationRequest.after(id(29), id(29), id(0), id(17)),
        RecommendationRequest.forUser(new UserId("user3")),
        RecommendationRequest.forUser(new UserId("user3")).withSession(List.of(id(9), id(21))),
        RecommendationRequest.forUser(NOBODY).withSession(List.of(id(9))));
  }

  static List<TrackId> tracks(List<ScoredTrack> answer) {
    return answer.stream().map(ScoredTrack::track).toList();
  }

  /** What a user heard in training, in order. */
  static List<TrackId> history(Interactions training, int user) {
    List<TrackId> heard = new ArrayList<>();
    for (int session = training.firstSession(user);
        session < training.endSession(user);
        session++) {
      for (int track : training.sessionTracks(session)) {
        heard.add(training.catalog().track(track).id());
      }
    }
    return heard;
  }

  /** Skips a test of what the recommender does not declare. */
  void assumeDeclared(Capability capability) {
    assumeTrue(recommender.info().can(capability), "does not declare " + capability);
  }

  /** Skips a test of what a baseline that does not learn from others cannot do. */
  void assumeGeneralizes() {
    assumeTrue(contract.generalizes(), "does not generalize");
  }

  /** The recommender as one of a type, or a skipped test. */
  <T> T as(Class<T> type) {
    assumeTrue(type.isInstance(recommender), "is not a " + type.getSimpleName());
    return type.cast(recommender);
  }
}
