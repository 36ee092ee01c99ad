package org.songnet.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Listen;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.taste.TasteHistory.Heard;

class TasteHistoryTest {

  private static final Track LONG =
      Track.of("long", "Long", "A")
          .withDuration(Duration.ofSeconds(200))
          .withGenres(List.of("rock", "pop"));
  private static final Track SHORT = Track.of("short", "Short", "B").withGenres(List.of("rock"));
  private static final Track KEPT = Track.of("kept", "Kept", "C");
  private static final Catalog CATALOG = Catalog.of(List.of(LONG, SHORT));

  @Test
  void sumsTheSharesPlayedAndCountsSkipsAgainst() {
    TasteHistory history =
        TasteHistory.of(
            CATALOG,
            List.of(
                listen("long", 200, Skip.NO),
                listen("long", 100, Skip.NO),
                listen("long", 20, Skip.YES)),
            List.of());

    Heard heard = history.tracks().get(0);
    assertThat(heard.plays()).isEqualTo(3);
    assertThat(heard.likeability()).isCloseTo(1 + .5 - .9, within(1e-9));
  }

  @Test
  void takesTheLongestPlayForTheLengthWhereItIsNotKnown() {
    TasteHistory history =
        TasteHistory.of(
            CATALOG,
            List.of(listen("short", 50, Skip.NO), listen("short", 100, Skip.NO)),
            List.of());

    assertThat(history.tracks().get(0).likeability()).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void countsPlaysOfWhichNoLengthIsKnown() {
    TasteHistory history =
        TasteHistory.of(CATALOG, List.of(listen("long", 0, Skip.UNKNOWN)), List.of());

    assertThat(history.tracks().get(0).likeability()).isEqualTo(1);
  }

  @Test
  void sharesListensAmongGenres() {
    TasteHistory history =
        TasteHistory.of(
            CATALOG,
            List.of(listen("long", 9, Skip.NO), listen("short", 9, Skip.NO)),
            List.of(KEPT));

    assertThat(history.genreShares()).containsExactly(entry("pop", .25), entry("rock", .75));
    assertThat(history.tracks()).extracting(Heard::kept).containsExactly(false, false, true);
    assertThat(history.knows(KEPT)).isTrue();
  }

  @Test
  void namesATrackThatTheCatalogDoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TasteHistory.of(CATALOG, List.of(listen("other", 9, Skip.NO)), List.of()))
        .withMessageContaining("other");
  }

  private static Listen listen(String track, int seconds, Skip skip) {
    return new Listen(
        new UserId("me"), new TrackId(track), Instant.EPOCH, Duration.ofSeconds(seconds), skip);
  }
}
