package org.songnet.models.java.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.UserId;
import org.songnet.models.java.hybrid.RankingCases.Case;
import org.songnet.spi.ConfigRecords;

class RankingCasesTest {

  private static final Catalog CATALOG =
      Catalog.of(IntStream.range(0, 50).mapToObj(i -> Track.of("t" + i, "")).toList());

  private static PipelineConfig config(String cases, int most) {
    return ConfigRecords.with(
        PipelineConfig.defaults(), Map.of("cases", cases, "validationShare", .2, "maxCases", most));
  }

  private static Interactions withoutTimes() {
    InteractionsBuilder builder = Interactions.over(CATALOG);
    for (int user = 0; user < 8; user++) {
      int first = user * 4;
      builder.add(new UserId("u" + user), IntStream.range(0, 10).map(i -> first + i).toArray());
    }
    return builder.build();
  }

  private static List<Integer> heard(Interactions interactions, UserId user) {
    int index = interactions.indexOf(user).orElseThrow();
    return Arrays.stream(interactions.userTracks().rowColumns(index)).boxed().toList();
  }

  @Test
  void generatorsDoNotSeeTheAnswers() {
    RankingCases cases = RankingCases.of(withoutTimes(), config("held_out", 100));

    assertThat(cases.cases()).hasSize(8);
    for (Case asked : cases.cases()) {
      UserId user = asked.request().user().orElseThrow();
      assertThat(asked.wanted()).hasSize(2);
      assertThat(heard(cases.rest(), user))
          .hasSize(8)
          .doesNotContainAnyElementsOf(Arrays.stream(asked.wanted()).boxed().toList());
    }
    assertThat(RankingCases.of(withoutTimes(), config("held_out", 3)).rest().size()).isEqualTo(74);
  }

  @Test
  void theEndOfAHistoryIsHeldOutWhereThereAreTimes() {
    int[] plays = {5, 6, 7, 5, 8, 9, 10, 11, 5, 12};
    List<Listen> listens = new ArrayList<>();
    for (int i = 0; i < plays.length; i++) {
      listens.add(
          new Listen(
              new UserId("ann"),
              CATALOG.track(plays[i]).id(),
              Instant.EPOCH.plus(Duration.ofDays(i)),
              Duration.ofMinutes(3),
              Skip.NO));
    }
    Listen other =
        new Listen(
            new UserId("ben"),
            CATALOG.track(12).id(),
            Instant.EPOCH,
            Duration.ofMinutes(3),
            Skip.NO);
    Interactions history =
        Interactions.of(CATALOG, List.of(Session.of(listens), Session.of(List.of(other))));

    RankingCases cases = RankingCases.of(history, config("held_out", 100));

    // Of the last two plays one is of a song that was known.
    assertThat(cases.cases()).hasSize(1);
    assertThat(cases.cases().get(0).wanted()).containsExactly(12);
    assertThat(cases.rest().sessionTracks(0)).containsExactly(5, 6, 7, 5, 8, 9, 10, 11);
  }

  @Test
  void sessionsAreHeldOutAsAWhole() {
    RankingCases cases = RankingCases.of(withoutTimes(), config("next_item", 2));

    assertThat(cases.cases()).hasSize(2);
    assertThat(cases.rest().sessionCount()).isEqualTo(6);
    Case asked = cases.cases().get(0);
    int last =
        CATALOG.requireIndex(asked.request().session().get(asked.request().session().size() - 1));
    assertThat(asked.wanted()).containsExactly(last + 1);
  }

  /** Ten sessions of songs 0, 1, 2, 3, 4, one a day, the last two with song 9 at the end. */
  private static Interactions oneListener() {
    List<Session> sessions = new ArrayList<>();
    for (int day = 0; day < 10; day++) {
      List<Listen> listens = new ArrayList<>();
      for (int song : day < 8 ? new int[] {0, 1, 2, 3, 4} : new int[] {0, 1, 2, 3, 9}) {
        listens.add(
            new Listen(
                new UserId("ann"),
                CATALOG.track(song).id(),
                Instant.EPOCH.plus(Duration.ofDays(day)).plusSeconds(200L * listens.size()),
                Duration.ofMinutes(3),
                Skip.NO));
      }
      sessions.add(Session.of(listens));
    }
    return Interactions.of(CATALOG, sessions);
  }

  @Test
  void theHistoryOfOneListenerHasACaseForEachPlaceOfItsLastSessions() {
    RankingCases cases = RankingCases.of(oneListener(), config("next_item", 100));

    assertThat(cases.rest().sessionCount()).isEqualTo(8);
    assertThat(cases.rest().trackCounts()[9]).isZero();
    // Nobody can propose song 9, which only the held out sessions have.
    assertThat(cases.cases())
        .extracting(one -> one.wanted()[0])
        .containsExactlyInAnyOrder(1, 2, 3, 1, 2, 3);
    assertThat(cases.cases()).extracting(Case::group).containsOnly(8, 9);
    assertThat(cases.cases())
        .allSatisfy(one -> assertThat(one.request().session()).hasSize(one.wanted()[0]));
  }

  @Test
  void tooLittleIsRefused() {
    Interactions one = Interactions.over(CATALOG).add(new UserId("ann"), new int[] {1}).build();

    assertThatThrownBy(() -> RankingCases.of(one, config("held_out", 10)))
        .hasMessageContaining("too few interactions to hold some out for the ranker");
  }
}
