package org.songnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.vector.SparseMatrix;

class InteractionsTest {

  private static final Catalog CATALOG =
      Catalog.of(List.of(Track.of("a", "A"), Track.of("b", "B"), Track.of("c", "C")));
  private static final UserId ANN = new UserId("ann");
  private static final UserId BOB = new UserId("bob");
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

  private static Session session(UserId user, int hour, String tracks) {
    List<Listen> listens = new ArrayList<>();
    for (int i = 0; i < tracks.length(); i++) {
      listens.add(
          new Listen(
              user,
              new TrackId(tracks.substring(i, i + 1)),
              NOON.plus(Duration.ofHours(hour)).plusSeconds(200L * i),
              Duration.ofMillis(1000L + i),
              i % 2 == 0 ? Skip.NO : Skip.YES));
    }
    return Session.of(listens);
  }

  @Test
  void sessionsOfAUserComeOutTogetherInTheOrderAdded() {
    Interactions interactions =
        Interactions.of(
            CATALOG, List.of(session(ANN, 0, "ab"), session(BOB, 1, "c"), session(ANN, 2, "bca")));

    assertThat(interactions.userCount()).isEqualTo(2);
    assertThat(interactions.sessionCount()).isEqualTo(3);
    assertThat(interactions.size()).isEqualTo(6);
    assertThat(interactions.indexOf(BOB)).hasValue(1);
    assertThat(interactions.firstSession(0)).isZero();
    assertThat(interactions.endSession(0)).isEqualTo(2);
    assertThat(interactions.sessionTracks(0)).containsExactly(0, 1);
    assertThat(interactions.sessionTracks(1)).containsExactly(1, 2, 0);
    assertThat(interactions.sessionTracks(2)).containsExactly(2);
    assertThat(interactions.user(interactions.sessionUser(2))).isEqualTo(BOB);
    assertThat(interactions.trackCounts()).containsExactly(2, 2, 2);
  }

  @Test
  void timesAndSkipsStayWithTheirEvents() {
    Interactions interactions =
        Interactions.of(CATALOG, List.of(session(BOB, 5, "c"), session(ANN, 0, "ab")));

    assertThat(interactions.hasTimes()).isTrue();
    assertThat(interactions.endedAtMillis(2)).isEqualTo(NOON.plusSeconds(200).toEpochMilli());
    assertThat(interactions.playedMillis(2)).isEqualTo(1001);
    assertThat(interactions.skip(2)).isEqualTo(Skip.YES);
    assertThat(interactions.skip(1)).isEqualTo(Skip.NO);
    assertThat(interactions.weight(1)).isEqualTo(1);
  }

  @Test
  void orderAloneHasNoTimes() {
    Interactions interactions =
        Interactions.over(CATALOG).add(ANN, List.of(new TrackId("b"), new TrackId("a"))).build();

    assertThat(interactions.hasTimes()).isFalse();
    assertThat(interactions.skip(0)).isEqualTo(Skip.UNKNOWN);
    assertThatThrownBy(() -> interactions.endedAtMillis(0))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> Interactions.over(CATALOG).add(ANN, new int[] {0}).add(session(ANN, 0, "a")))
        .hasMessage("either all sessions have times or none");
  }

  @Test
  void weightsDefaultToOne() {
    Interactions interactions =
        Interactions.over(CATALOG)
            .add(ANN, new int[] {0})
            .add(BOB, new int[] {1, 2}, new float[] {5, .5f})
            .add(ANN, new int[] {2})
            .build();

    assertThat(interactions.weight(0)).isEqualTo(1);
    assertThat(interactions.weight(1)).isEqualTo(1);
    assertThat(interactions.weight(2)).isEqualTo(5);
    assertThat(interactions.weight(3)).isEqualTo(.5f);
    assertThatThrownBy(() -> Interactions.over(CATALOG).add(ANN, new int[] {0}, new float[] {0}))
        .hasMessage("weight must be positive and finite: 0.0");
  }

  @Test
  void userTracksSumWeightsOverAllSessionsOfAUser() {
    Interactions interactions =
        Interactions.over(CATALOG)
            .add(ANN, new int[] {2, 0, 2})
            .add(BOB, new int[] {1}, new float[] {2.5f})
            .add(ANN, new int[] {2, 1}, new float[] {4, 3})
            .build();

    SparseMatrix matrix = interactions.userTracks();

    assertThat(matrix.columns()).isEqualTo(3);
    assertThat(matrix.rowColumns(0)).containsExactly(0, 1, 2);
    assertThat(matrix.rowValues(0)).containsExactly(1, 3, 6);
    assertThat(matrix.rowColumns(1)).containsExactly(1);
    assertThat(matrix.rowValues(1)).containsExactly(2.5f);
  }

  @Test
  void aPartOfTheSessionsKeepsEverythingElse() {
    Interactions all =
        Interactions.of(
            CATALOG, List.of(session(ANN, 0, "ab"), session(BOB, 1, "c"), session(ANN, 2, "bca")));

    Interactions part = all.sessions(session -> session > 0);

    assertThat(part.catalog()).isSameAs(CATALOG);
    assertThat(part.sessionCount()).isEqualTo(2);
    assertThat(part.sessionTracks(0)).containsExactly(1, 2, 0);
    assertThat(part.endedAtMillis(3)).isEqualTo(all.endedAtMillis(5));
    assertThat(all.sessions(session -> false).userCount()).isZero();
  }

  @Test
  void aPartOfTheEventsKeepsEverythingElse() {
    Interactions all =
        Interactions.of(
            CATALOG, List.of(session(ANN, 0, "ab"), session(BOB, 1, "c"), session(ANN, 2, "bca")));
    Interactions weighted =
        Interactions.over(CATALOG).add(BOB, new int[] {2, 1}, new float[] {3, 4}).build();

    Interactions part = all.events(event -> event == 0 || event == 2 || event == 4);

    assertThat(part.userCount()).isEqualTo(1);
    assertThat(part.sessionCount()).isEqualTo(2);
    assertThat(part.sessionTracks(1)).containsExactly(1, 0);
    assertThat(part.endedAtMillis(2)).isEqualTo(all.endedAtMillis(4));
    assertThat(part.playedMillis(2)).isEqualTo(all.playedMillis(4));
    assertThat(part.skip(2)).isEqualTo(all.skip(4));
    assertThat(weighted.events(event -> event == 1).weight(0)).isEqualTo(4);
    assertThat(all.events(event -> false).sessionCount()).isZero();
  }

  @Test
  void tracksOutsideTheCatalogAreRefused() {
    assertThatThrownBy(() -> Interactions.of(CATALOG, List.of(session(ANN, 0, "ax"))))
        .hasMessage("track is not in the catalog: x");
    assertThatThrownBy(() -> Interactions.over(CATALOG).add(ANN, new int[] {3}))
        .hasMessage("track must be an index of the catalog, below 3: 3");
    assertThatThrownBy(() -> Interactions.over(CATALOG).add(ANN, new int[0]))
        .hasMessage("a session needs at least one track: user ann");
  }
}
