package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.RecommendationRequest;
import org.songnet.SessionCursor;
import org.songnet.UserId;
import org.songnet.models.java.rnn.RnnConfig.Cell;

/** Listeners each of whom hears tracks of one half only, in short sessions. */
class CarryTest {

  private static final int TRACKS = 16;
  private static final int LISTENERS = 40;

  private final Interactions training = habits(1);
  private final RnnConfig config = SmallConfigs.of(Cell.LSTM).withEpochs(12);

  private static Interactions habits(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    InteractionsBuilder builder = Interactions.over(new Chain(TRACKS).catalog());
    for (int listener = 0; listener < LISTENERS; listener++) {
      int first = listener % 2 * TRACKS / 2;
      for (int session = 0; session < 6; session++) {
        int[] tracks = random.ints(3, first, first + TRACKS / 2).toArray();
        builder.add(new UserId("u" + listener), tracks);
      }
    }
    return builder.build();
  }

  @Test
  void aKnownListenerGoesOnFromWhereHeWas() {
    RnnRecommender model = new RnnTrainer(config.withCarry(0.8)).fit(training);
    assertThat(model.info().can(Capability.KNOWN_USER)).isTrue();
    int right = 0;
    for (int listener = 0; listener < LISTENERS; listener++) {
      RecommendationRequest request =
          RecommendationRequest.forUser(new UserId("u" + listener)).top(1);
      int best = training.catalog().requireIndex(model.recommend(request).get(0).track());
      right += best / (TRACKS / 2) == listener % 2 ? 1 : 0;
    }
    assertThat(right).isGreaterThan(36);
  }

  @Test
  void aListenerWhoIsNotKnownStartsAnew() {
    RnnRecommender model = new RnnTrainer(config.withCarry(0.8).withEpochs(1)).fit(training);
    assertThat(model.startSession(new UserId("nobody")).scores())
        .isEqualTo(model.startSession().scores());
  }

  @Test
  void withoutCarryNobodyIsKnown() {
    RnnRecommender model = new RnnTrainer(config.withEpochs(1)).fit(training);
    assertThat(model.info().can(Capability.KNOWN_USER)).isFalse();
    SessionCursor known = model.startSession(new UserId("u1"));
    assertThat(known.scores()).isEqualTo(model.startSession().scores());
  }
}
