package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.UserId;
import org.songnet.data.SessionizerConfig.Boundary;

class SessionizerProperties {

  @Property(tries = 200, seed = "1")
  void everyListenIsInExactlyOneSessionAndInOrder(
      @ForAll("histories") ListeningHistory history, @ForAll("configs") SessionizerConfig config) {
    SessionizerConfig keepAll =
        config.withMinLength(1).withKeepSkips(true).withCollapseRepeats(false);
    List<Listen> found = new ArrayList<>();
    for (Session session : new Sessionizer(keepAll).sessions(history)) {
      found.addAll(session.listens());
    }

    List<Listen> expected = new ArrayList<>(history.listens());
    expected.sort(Comparator.comparingInt(listen -> history.users().indexOf(listen.user())));
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 200, seed = "2")
  void aSessionIsOfOneListenerAndLongEnough(
      @ForAll("histories") ListeningHistory history, @ForAll("configs") SessionizerConfig config) {
    for (Session session : new Sessionizer(config).sessions(history)) {
      // Session.of checks that there is one listener and that the ends are in order.
      assertThat(Session.of(session.listens()).tracks()).isEqualTo(session.tracks());
      assertThat(session.listens()).hasSizeGreaterThanOrEqualTo(config.minLength());
      if (!config.keepSkips()) {
        assertThat(session.listens()).noneMatch(listen -> listen.skip() == Skip.YES);
      }
      if (config.collapseRepeats()) {
        for (int i = 1; i < session.tracks().size(); i++) {
          assertThat(session.tracks().get(i)).isNotEqualTo(session.tracks().get(i - 1));
        }
      }
    }
  }

  @Property(tries = 200, seed = "3")
  void theLimitHoldsWithinSessionsAndIsBrokenBetweenThem(
      @ForAll("histories") ListeningHistory history, @ForAll("configs") SessionizerConfig config) {
    SessionizerConfig keepAll =
        config.withMinLength(1).withKeepSkips(true).withCollapseRepeats(false);
    List<Listen> before = List.of();
    for (Session session : new Sessionizer(keepAll).sessions(history)) {
      List<Listen> listens = session.listens();
      for (int i = 1; i < listens.size(); i++) {
        assertThat(breaks(keepAll, listens.subList(0, i), listens.get(i))).isFalse();
      }
      if (!before.isEmpty() && before.get(0).user().equals(session.user())) {
        assertThat(breaks(keepAll, before, listens.get(0))).isTrue();
      }
      before = listens;
    }
  }

  private static boolean breaks(SessionizerConfig config, List<Listen> session, Listen next) {
    Duration distance =
        config.boundary() == Boundary.GAP
            ? Duration.between(session.get(session.size() - 1).endedAt(), next.startedAt())
            : Duration.between(session.get(0).endedAt(), next.endedAt());
    return distance.compareTo(config.limit()) > 0;
  }

  @Provide
  Arbitrary<ListeningHistory> histories() {
    Arbitrary<Listen> listen =
        Combinators.combine(
                Arbitraries.of("ada", "eve"),
                Arbitraries.of("a", "b", "c"),
                Arbitraries.integers().between(0, 300),
                Arbitraries.integers().between(0, 20),
                Arbitraries.of(Skip.class))
            .as(
                (user, track, minute, played, skip) ->
                    new Listen(
                        new UserId(user),
                        Track.of(track, track).id(),
                        Instant.EPOCH.plus(Duration.ofMinutes(minute)),
                        Duration.ofMinutes(played),
                        skip));
    return listen
        .list()
        .ofMaxSize(40)
        .map(
            listens -> {
              ListeningHistoryBuilder builder = ListeningHistory.builder();
              listens.forEach(
                  one -> builder.add(one, Track.of(one.track().value(), one.track().value())));
              return builder.build();
            });
  }

  @Provide
  Arbitrary<SessionizerConfig> configs() {
    return Combinators.combine(
            Arbitraries.of(Boundary.class),
            Arbitraries.integers().between(0, 90),
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (boundary, minutes, minLength, keepSkips, collapse) ->
                new SessionizerConfig(
                    boundary, Duration.ofMinutes(minutes), minLength, keepSkips, collapse));
  }
}
