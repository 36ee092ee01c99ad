package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.TrackId;
import org.songnet.models.java.rnn.RnnConfig.Cell;
import org.songnet.testkit.PlantedData;

/** Tracks that were never heard, on a ring whose features tell where each is. */
class FeaturesTest {

  private static final int TRACKS = 60;
  private static final Set<Integer> COLD = Set.of(5, 20, 35, 50);

  private final Interactions ring = PlantedData.ring(TRACKS, 500, 8, 5);
  private final Interactions training =
      ring.sessions(
          session -> Arrays.stream(ring.sessionTracks(session)).noneMatch(COLD::contains));
  private final RnnTrainer trainer =
      new RnnTrainer(SmallConfigs.of(Cell.LSTM).withFeatureDropout(0.4));

  @Test
  void findTheirPlaceByFeatures() {
    RnnRecommender model = trainer.withFeatures(new RingFeatures(TRACKS, -1)).fit(training);
    assertThat(model.info().can(Capability.COLD_TRACKS)).isTrue();
    for (int cold : COLD) {
      assertThat(bestColdAfter(model, cold - 3, cold - 2, cold - 1)).isEqualTo(id(cold));
    }
  }

  private TrackId bestColdAfter(RnnRecommender model, int... session) {
    List<TrackId> heard = Arrays.stream(session).mapToObj(this::id).toList();
    Set<TrackId> cold = COLD.stream().map(this::id).collect(Collectors.toSet());
    return model.recommend(RecommendationRequest.after(heard).among(cold)).get(0).track();
  }

  private TrackId id(int track) {
    return ring.catalog().track(track).id();
  }

  @Test
  void areNotPromisedWithoutFeatures() {
    RnnRecommender model = trainer.fit(training);
    assertThat(model.info().can(Capability.COLD_TRACKS)).isFalse();
  }
}
