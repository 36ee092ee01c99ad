package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.models.java.Toys;

class SessionOrderTest {

  private static final Interactions TIMED = TimedSessions.onDays("ab", 4, "c", 1, "ba", 2.5);
  private static final Interactions PLAIN = Toys.sessions("abc", "ab", "c", "ba", "cb");

  @Test
  void timesOrderSessionsByWhenTheyEnded() {
    SessionOrder order = SessionOrder.of(TIMED, Recency.TIME);

    assertThat(order.sessions()).containsExactly(1, 2, 0);
    assertThat(order.ages()).containsExactly(new float[] {3, 1.5f, 0}, within(1e-3f));
  }

  @Test
  void withoutTimesTheirOrderStandsForThemButGivesNoAges() {
    SessionOrder order = SessionOrder.of(PLAIN, Recency.TIME);

    assertThat(order.sessions()).containsExactly(0, 1, 2, 3);
    assertThat(order.ages()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void placesGiveAgesInHundredths() {
    assertThat(SessionOrder.of(TIMED, Recency.ORDER).sessions()).containsExactly(0, 1, 2);
    assertThat(SessionOrder.of(PLAIN, Recency.ORDER).ages()).containsExactly(75, 50, 25, 0);
  }

  @Test
  void nothingIsAnOrderThatLooksRandom() {
    Interactions many = Toys.ring(100);
    SessionOrder order = SessionOrder.of(many, Recency.NONE);
    int ascending = 0;
    for (int row = 1; row < 100; row++) {
      ascending += order.session(row) > order.session(row - 1) ? 1 : 0;
    }

    assertThat(order.sessions()).doesNotHaveDuplicates().hasSize(100);
    assertThat(ascending).isBetween(35, 65);
    assertThat(order.ages()).containsOnly(0);
    assertThat(SessionOrder.of(many, Recency.NONE).sessions()).isEqualTo(order.sessions());
  }
}
