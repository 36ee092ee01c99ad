package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;

class SessionSplitsTest {

  private static final int EVENTS = 400;
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  /** Random sessions in which no track occurs twice, so that a track tells which event it is. */
  private static Interactions everyEventItsOwnTrack(long seed) {
    Random random = new Random(seed);
    List<Track> tracks = new ArrayList<>();
    List<Session> sessions = new ArrayList<>();
    while (tracks.size() < EVENTS) {
      UserId user = new UserId("user " + random.nextInt(12));
      Instant time = START.plus(Duration.ofMinutes(random.nextInt(10_000)));
      List<Listen> listens = new ArrayList<>();
      for (int left = 1 + random.nextInt(8); left > 0; left--) {
        Track track = Track.of("event " + tracks.size(), "");
        tracks.add(track);
        Duration played = Duration.ofMinutes(3);
        time = time.plus(played);
        listens.add(new Listen(user, track.id(), time, played, Skip.NO));
      }
      sessions.add(Session.of(listens));
    }
    return Interactions.of(Catalog.of(tracks), sessions);
  }

  private static Set<TrackId> events(Interactions interactions) {
    Set<TrackId> events = new HashSet<>();
    for (int event = 0; event < interactions.size(); event++) {
      events.add(interactions.catalog().track(interactions.track(event)).id());
    }
    return events;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noTestEventIsVisibleToTraining(long seed) {
    Interactions all = everyEventItsOwnTrack(seed);
    List<Split> splits =
        List.of(
            SessionSplits.modulo(all, 5, 4),
            SessionSplits.modulo(all, 2, 0),
            SessionSplits.lastByTime(all, .2),
            SessionSplits.lastByTime(all, .7),
            SessionSplits.leaveLastSessions(all, 1),
            SessionSplits.leaveLastSessions(all, 3));

    for (Split split : splits) {
      assertThat(events(split.training())).doesNotContainAnyElementsOf(events(split.test()));
      int[] counts = split.training().trackCounts();
      for (int event = 0; event < split.test().size(); event++) {
        assertThat(counts[split.test().track(event)]).isZero();
      }
      assertThat(split.training().sessionCount() + split.test().sessionCount() + split.leftOut())
          .isEqualTo(all.sessionCount());
      assertThat(split.training().size() + split.test().size())
          .matches(size -> split.leftOut() > 0 ? size < all.size() : size == all.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aCutInTimeLeavesNothingLaterInTraining(long seed) {
    Interactions all = everyEventItsOwnTrack(seed);
    Split split = SessionSplits.lastByTime(all, .3);
    long trainingEnd = Long.MIN_VALUE;
    for (int event = 0; event < split.training().size(); event++) {
      trainingEnd = Math.max(trainingEnd, split.training().endedAtMillis(event));
    }
    for (int event = 0; event < split.test().size(); event++) {
      long started = split.test().endedAtMillis(event) - split.test().playedMillis(event);
      assertThat(started).isGreaterThan(trainingEnd);
    }
    assertThat(split.test().sessionCount())
        .isGreaterThanOrEqualTo((int) Math.round(.3 * all.sessionCount()))
        .isLessThan((int) (.4 * all.sessionCount()));
  }

  @Test
  void moduloCountsSessions() {
    Catalog catalog = Toys.catalog("abcdefg");
    Interactions all = Toys.sessions(catalog, "a", "b", "c", "d", "e", "f", "g");
    Split split = SessionSplits.modulo(all, 3, 1);

    assertThat(events(split.test())).containsExactlyInAnyOrder(new TrackId("b"), new TrackId("e"));
    assertThat(split.training().sessionCount()).isEqualTo(5);
    assertThat(split.leftOut()).isZero();
  }

  @Test
  void theLastSessionsOfAUserGoToTheTestIfOthersAreLeft() {
    Catalog catalog = Toys.catalog("abcdef");
    UserId ann = new UserId("ann");
    UserId bob = new UserId("bob");
    Interactions all =
        Interactions.over(catalog)
            .add(ann, new int[] {0})
            .add(ann, new int[] {1})
            .add(bob, new int[] {2})
            .add(ann, new int[] {3, 4})
            .build();
    Split split = SessionSplits.leaveLastSessions(all, 1);

    assertThat(split.test().sessionCount()).isEqualTo(1);
    assertThat(split.test().sessionTracks(0)).containsExactly(3, 4);
    assertThat(split.training().indexOf(bob)).isPresent();
  }

  @Test
  void lastMeansLatestWhereThereAreTimes() {
    Catalog catalog = Toys.catalog("ab");
    UserId ann = new UserId("ann");
    Listen late =
        new Listen(ann, new TrackId("a"), START.plusSeconds(9), Duration.ZERO, Skip.UNKNOWN);
    Listen early = new Listen(ann, new TrackId("b"), START, Duration.ZERO, Skip.UNKNOWN);
    Interactions all =
        Interactions.of(catalog, List.of(Session.of(List.of(late)), Session.of(List.of(early))));

    assertThat(SessionSplits.leaveLastSessions(all, 1).test().sessionTracks(0)).containsExactly(0);
  }

  @Test
  void badArgumentsAreNamed() {
    Catalog catalog = Toys.catalog("ab");
    Interactions all = Toys.sessions(catalog, "a", "b");

    assertThatThrownBy(() -> SessionSplits.modulo(all, 1, 0))
        .hasMessage("modulus must be at least 2: 1");
    assertThatThrownBy(() -> SessionSplits.modulo(all, 5, 5))
        .hasMessage("remainder must be from 0 to below 5: 5");
    assertThatThrownBy(() -> SessionSplits.modulo(all, 5, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test must not be empty");
    assertThatThrownBy(() -> SessionSplits.lastByTime(all, .5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have times");
    assertThatThrownBy(() -> SessionSplits.lastByTime(all, 1))
        .hasMessage("testShare must be above 0 and below 1: 1.0");
    assertThatThrownBy(() -> SessionSplits.leaveLastSessions(all, 0))
        .hasMessage("count must be positive: 0");
    assertThatThrownBy(() -> SessionSplits.leaveLastSessions(all, 1))
        .hasMessageContaining("test must not be empty");
    assertThatThrownBy(() -> new Split(all, Toys.sessions(Toys.catalog("ba"), "a"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("over one catalog");
  }
}
