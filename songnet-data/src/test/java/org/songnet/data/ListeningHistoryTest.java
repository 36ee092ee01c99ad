package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.RandomAccess;
import org.junit.jupiter.api.Test;
import org.songnet.Listen;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.UserId;

class ListeningHistoryTest {

  private static final TrackRecord A = Track.of("a", "Alpha", "Ann");
  private static final TrackRecord B = Track.of("b", "Beta", "Bob");
  private static final TrackRecord UNHEARD = Track.of("u", "Unheard", "Uma");

  @Test
  void listensComeOutInTheOrderOfTheirEndAndTiesInTheOrderAdded() {
    ListeningHistoryBuilder builder = ListeningHistory.builder();
    int me = builder.user(new UserId("me"));
    builder.track(UNHEARD);
    int a = builder.track(A);
    int b = builder.track(B);
    builder.add(me, a, 3_000, 10, Skip.NO, TimePrecision.SECOND);
    builder.add(me, b, 1_000, 20, Skip.YES, TimePrecision.MINUTE);
    builder.add(me, a, 1_000, 30, Skip.UNKNOWN, TimePrecision.SECOND);

    ListeningHistory history = builder.build();

    assertThat(history.size()).isEqualTo(3);
    assertThat(history.listens())
        .isInstanceOf(RandomAccess.class)
        .containsExactly(
            listen("b", 1_000, 20, Skip.YES),
            listen("a", 1_000, 30, Skip.UNKNOWN),
            listen("a", 3_000, 10, Skip.NO));
    assertThat(history.precision(0)).isEqualTo(TimePrecision.MINUTE);
    assertThat(history.precision(1)).isEqualTo(TimePrecision.SECOND);
    assertThat(history.startedAtMillis(2)).isEqualTo(2_990);
  }

  @Test
  void theCatalogHasTheHeardTracksInTheOrderOfTheirFirstListen() {
    ListeningHistory history =
        ListeningHistory.builder()
            .add(listen("a", 2_000, 0, Skip.NO), A)
            .add(listen("b", 1_000, 0, Skip.NO), B)
            .build();

    assertThat(history.catalog().size()).isEqualTo(2);
    assertThat(history.catalog().track(0)).isEqualTo(B);
    assertThat(history.catalog().track(1)).isEqualTo(A);
    assertThat(history.users()).containsExactly(new UserId("me"));
  }

  @Test
  void aBuilderGoesOnAfterBuild() {
    ListeningHistoryBuilder builder =
        ListeningHistory.builder().add(listen("a", 2_000, 0, Skip.NO), A);
    ListeningHistory first = builder.build();
    builder.add(listen("b", 1_000, 0, Skip.NO), B);

    assertThat(first.listens()).extracting(Listen::track).containsExactly(A.id());
    assertThat(builder.build().listens()).extracting(Listen::track).containsExactly(B.id(), A.id());
  }

  @Test
  void wrongArgumentsAreNamed() {
    ListeningHistoryBuilder builder = ListeningHistory.builder();
    int me = builder.user(new UserId("me"));
    int a = builder.track(A);

    assertThatThrownBy(() -> builder.add(7, a, 0, 0, Skip.NO, TimePrecision.SECOND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("user")
        .hasMessageContaining("7");
    assertThatThrownBy(() -> builder.add(me, 7, 0, 0, Skip.NO, TimePrecision.SECOND))
        .hasMessageContaining("track")
        .hasMessageContaining("7");
    assertThatThrownBy(() -> builder.add(me, a, 0, -1, Skip.NO, TimePrecision.SECOND))
        .hasMessageContaining("playedMillis")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> builder.add(listen("a", 0, 0, Skip.NO), B))
        .hasMessageContaining("a")
        .hasMessageContaining("b");
    assertThatThrownBy(() -> builder.build().track(0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anEmptyHistoryIsAllowed() {
    assertThat(ListeningHistory.builder().build().listens()).isEqualTo(List.of());
  }

  private static Listen listen(String track, long endedAt, long played, Skip skip) {
    return new Listen(
        new UserId("me"),
        new TrackId(track),
        Instant.ofEpochMilli(endedAt),
        Duration.ofMillis(played),
        skip);
  }
}
