package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.SessionCursor;
import org.songnet.Skip;
import org.songnet.models.java.rnn.RnnConfig.Cell;

class CircumstancesTest {

  private static final RnnConfig BLIND = SmallConfigs.of(Cell.LSTM).withEpochs(12);
  private static final RnnConfig ALL =
      BLIND.withGapInput(true).withSkipInput(true).withHourInput(true);
  private static final int TRACKS = 20;

  private final Circumstances all = new Circumstances(ALL);

  @Test
  void nothingIsWantedByDefault() {
    assertThat(new Circumstances(RnnConfig.defaults()).rows()).isZero();
    assertThat(new Circumstances(RnnConfig.defaults()).unknown()).isEmpty();
  }

  @Test
  void eachKindHasItsOwnRows() {
    assertThat(all.rows()).isEqualTo(8 + 3 + 25);
    assertThat(all.unknown()).containsExactly(0, 8, 11);
    assertThat(all.rows(Circumstances.UNKNOWN, Skip.UNKNOWN, 0)).containsExactly(0, 8, 12);
    assertThat(all.rows(Circumstances.FIRST, Skip.NO, Duration.ofHours(47).toMillis()))
        .containsExactly(1, 9, 35);
    assertThat(all.rows(-500, Skip.YES, -1)).containsExactly(2, 10, 35);
    assertThat(all.rows(Duration.ofSeconds(30).toMillis(), Skip.YES, 0)).startsWith(4);
    assertThat(all.rows(Duration.ofDays(3).toMillis(), Skip.YES, 0)).startsWith(7);
  }

  @Test
  void timesAndSkipsTellWhatTracksAloneDoNot() {
    Interactions training = Evenings.of(TRACKS, 600, 1);
    Interactions test = Evenings.of(TRACKS, 80, 2);
    RnnRecommender told = new RnnTrainer(ALL).fit(training);
    // Knowing the part of the day and the skips, half of the next tracks are certain and the others
    // one of ten: ln(10) / 2 = 1.15 nats. Knowing the half alone: 1.66 or so, by what was skipped
    // before.
    assertThat(loss(told, test, true)).isLessThan(1.5);
    assertThat(loss(told, test, false)).isBetween(1.6, 2.4);
    assertThat(loss(new RnnTrainer(BLIND).fit(training), test, true)).isBetween(1.6, 2.4);
  }

  /** Nats a track, from the second of each session on. */
  private static double loss(RnnRecommender model, Interactions test, boolean tell) {
    double loss = 0;
    int predictions = 0;
    for (int session = 0; session < test.sessionCount(); session++) {
      SessionCursor cursor = model.startSession();
      for (int event = test.firstEvent(session); event < test.endEvent(session); event++) {
        if (event > test.firstEvent(session)) {
          loss -= cursor.scores()[test.track(event)];
          predictions++;
        }
        if (tell) {
          cursor.append(test.listen(session, event));
        } else {
          cursor.append(Chain.id(test.track(event)));
        }
      }
    }
    return loss / predictions;
  }
}
