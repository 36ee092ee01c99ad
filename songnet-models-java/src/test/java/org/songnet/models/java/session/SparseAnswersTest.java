package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.SessionRecommender;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.Trainer;
import org.songnet.UserId;

/** Answers that touch the candidates only are those of the scores of the whole catalog. */
class SparseAnswersTest {

  private static final int TRACKS = 60;

  /** Short random sessions, so that scores tie and some tracks are never heard. */
  private static final Interactions TRAINING = random();

  private static Interactions random() {
    Random random = new Random(8);
    List<Track> tracks = new ArrayList<>();
    for (int track = 0; track < TRACKS; track++) {
      tracks.add(Track.of("track " + (track * 17 % TRACKS), ""));
    }
    InteractionsBuilder builder = Interactions.over(Catalog.of(tracks));
    for (int session = 0; session < 50; session++) {
      int[] heard = random.ints(1 + random.nextInt(5), 0, TRACKS - 10).toArray();
      builder.add(new UserId("user " + session), heard);
    }
    return builder.build();
  }

  static Stream<Trainer> trainers() {
    return Stream.of(
        new SequentialRulesTrainer(),
        new SessionKnnTrainer(SessionKnnConfig.defaults().withNeighbours(3)),
        new VsknnTrainer(),
        new StanTrainer(StanConfig.defaults().withSample(5)),
        new VstanTrainer(VstanConfig.defaults().withRules(.2)));
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void theyAreEqual(Trainer trainer) {
    SessionRecommender model = (SessionRecommender) trainer.fit(TRAINING);
    Random random = new Random(9);
    for (int i = 0; i < 60; i++) {
      RecommendationRequest request =
          RecommendationRequest.after(some(random, i % 4))
              .top(1 + random.nextInt(i % 2 == 0 ? 8 : 2 * TRACKS))
              .excluding(Set.copyOf(some(random, random.nextInt(30))));
      RecommendationRequest asked =
          i % 5 == 0 ? request.among(Set.copyOf(some(random, 20))) : request;

      assertThat(model.recommend(asked))
          .isEqualTo(Ranking.top(model.catalog(), model.scores(asked), asked));
    }
  }

  private static List<TrackId> some(Random random, int count) {
    List<TrackId> ids = new ArrayList<>();
    random
        .ints(count, 0, TRACKS)
        .distinct()
        .forEach(track -> ids.add(TRAINING.catalog().track(track).id()));
    return ids;
  }
}
