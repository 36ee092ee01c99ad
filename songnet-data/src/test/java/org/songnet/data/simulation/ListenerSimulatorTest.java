package org.songnet.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.data.simulation.SimulatedPlay.Cause;

class ListenerSimulatorTest {

  private static final Catalog CATALOG = ToyCatalog.of(2_000);
  private static final SimulatedHistory HISTORY = simulate(SimulationConfig.defaults());

  @Test
  void listensForTwoYearsToAboutThirtyThousandPlays() {
    List<SimulatedPlay> plays = HISTORY.plays();

    assertThat(plays).hasSizeBetween(25_000, 40_000);
    assertThat(distinctSongs(plays)).hasSizeBetween(1_000, 1_300);
    assertThat(plays.get(0).endedAt()).isBetween("2023-01-01T00:00:00Z", "2023-01-03T00:00:00Z");
    assertThat(plays.get(plays.size() - 1).endedAt())
        .isBetween("2024-12-30T00:00:00Z", "2025-01-01T06:00:00Z");
  }

  @Test
  void isTheSameForASeedAndAnotherForAnother() {
    SimulationConfig config = SimulationConfig.defaults().withDays(10);

    assertThat(simulate(config).plays()).isEqualTo(simulate(config).plays());
    assertThat(simulate(config).plays()).isNotEqualTo(simulate(config.withSeed(2)).plays());
  }

  @Test
  void keepsSessionsApartAndPlaysTogether() {
    Instant previousEnd = Instant.MIN;
    for (Session session : HISTORY.sessions(new UserId("simulated"))) {
      assertThat(session.listens().get(0).startedAt())
          .isAfterOrEqualTo(previousEnd.plus(Duration.ofMinutes(89)));
      assertThat(session.listens()).hasSizeBetween(6, 24);
      previousEnd = session.listens().get(0).startedAt();
      for (var listen : session.listens()) {
        assertThat(Duration.between(previousEnd, listen.startedAt()))
            .isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(15));
        previousEnd = listen.endedAt();
      }
    }
  }

  @Test
  void skipsRemoteSongsAndDetoursMoreOften() {
    int[] plays = new int[2];
    int[] skips = new int[2];
    Map<Cause, int[]> byCause = new EnumMap<>(Cause.class);
    for (SimulatedPlay play : HISTORY.plays()) {
      int mood = HISTORY.plan().mood(play.track()).orElseThrow();
      int half = HISTORY.plan().songs(mood).indexOf(play.track()) / 50;
      int skipped = play.skipped() ? 1 : 0;
      plays[half] += play.cause() == Cause.MOOD ? 1 : 0;
      skips[half] += play.cause() == Cause.MOOD ? skipped : 0;
      int[] counts = byCause.computeIfAbsent(play.cause(), cause -> new int[2]);
      counts[0]++;
      counts[1] += skipped;
      assertThat(play.played().toMillis())
          .isBetween(play.skipped() ? 0L : 60_000L, play.skipped() ? 25_000L : 600_000L);
    }
    assertThat((double) skips[0] / plays[0]).isLessThan((double) skips[1] / plays[1] - .08);
    assertThat(rate(byCause, Cause.DETOUR)).isGreaterThan(rate(byCause, Cause.MOOD) + .2);
    assertThat(rate(byCause, Cause.REPEAT)).isZero();
  }

  private static double rate(Map<Cause, int[]> byCause, Cause cause) {
    int[] counts = byCause.getOrDefault(cause, new int[] {1, 0});
    return (double) counts[1] / counts[0];
  }

  @Test
  void followsAFavouriteWithItsSuccessor() {
    ListeningPlan plan = HISTORY.plan();
    TrackId favourite = plan.songs(0).get(0);
    TrackId successor = plan.successor(favourite).orElseThrow();
    int heard = 0;
    int followed = 0;
    for (List<SimulatedPlay> session : HISTORY.sessions()) {
      for (int i = 1; i < session.size(); i++) {
        boolean after = session.get(i - 1).track().equals(favourite);
        heard += after ? 1 : 0;
        followed += after && session.get(i).track().equals(successor) ? 1 : 0;
      }
    }
    assertThat(heard).isGreaterThan(200);
    assertThat((double) followed / heard).isCloseTo(.25, within(.08));
    assertThat(plan.successor(plan.songs(0).get(3))).isEmpty();
  }

  @Test
  void beginsMorningsAndEveningsInDifferentMoods() {
    int[] mornings = new int[2];
    int[] evenings = new int[2];
    for (List<SimulatedPlay> session : HISTORY.sessions()) {
      SimulatedPlay first = session.get(0);
      int hour = first.endedAt().minus(first.played()).atOffset(ZoneOffset.UTC).getHour();
      boolean low = HISTORY.plan().mood(first.track()).orElseThrow() < 4;
      if (hour < 11) {
        mornings[low ? 0 : 1]++;
      } else if (hour >= 18) {
        evenings[low ? 0 : 1]++;
      }
    }
    assertThat(mornings[0]).isGreaterThan(3 * mornings[1]);
    assertThat(evenings[0]).isLessThan(evenings[1] / 3);
  }

  @Test
  void wearsItsSkipsInTheSessions() {
    Session session = HISTORY.sessions(new UserId("u")).get(0);
    SimulatedPlay first = HISTORY.plays().get(0);

    assertThat(session.user()).isEqualTo(new UserId("u"));
    assertThat(session.listens().get(0).track()).isEqualTo(first.track());
    assertThat(session.listens().get(0).skip()).isEqualTo(first.skipped() ? Skip.YES : Skip.NO);
  }

  @Test
  void wantsEnoughSongsOfOrdinaryLength() {
    Catalog tooLong = Catalog.of(List.of(Track.of("a", "A").withDuration(Duration.ofMinutes(40))));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ListenerSimulator(SimulationConfig.defaults())
                    .simulate(tooLong, ToyCatalog.FEATURES))
        .withMessage(
            "catalog must have 1300 tracks of one to ten minutes for 13 moods of 100 songs: 0");
  }

  private static SimulatedHistory simulate(SimulationConfig config) {
    return new ListenerSimulator(config).simulate(CATALOG, ToyCatalog.FEATURES);
  }

  private static Set<TrackId> distinctSongs(List<SimulatedPlay> plays) {
    Set<TrackId> songs = new HashSet<>();
    plays.forEach(play -> songs.add(play.track()));
    return songs;
  }
}
