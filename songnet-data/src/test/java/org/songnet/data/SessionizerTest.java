package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.data.SessionizerConfig.Boundary;

class SessionizerTest {

  private static final SessionizerConfig ALL = SessionizerConfig.defaults().withMinLength(1);
  private static final int MINUTE = 60_000;

  private final ListeningHistoryBuilder history = ListeningHistory.builder();

  @Test
  void aGapIsMeasuredFromTheEndOfOneListenToTheStartOfTheNext() {
    play("me", "a", 0, 5 * MINUTE);
    play("me", "b", 65 * MINUTE, 5 * MINUTE);
    play("me", "c", 131 * MINUTE, 5 * MINUTE);

    assertThat(sessions(ALL)).containsExactly("a b", "c");
  }

  @Test
  void aSpanHasAllSongsWithinOneHourOfTheFirst() {
    play("me", "a", 0, MINUTE);
    play("me", "b", 30 * MINUTE, MINUTE);
    play("me", "c", 60 * MINUTE, MINUTE);
    play("me", "d", 61 * MINUTE, MINUTE);
    play("me", "e", 120 * MINUTE, MINUTE);

    assertThat(sessions(SessionizerConfig.oneHour().withMinLength(1)))
        .containsExactly("a b c", "d e");
  }

  @Test
  void listensOfOneMinuteKeepTheOrderOfTheirFile() {
    play("me", "b", 0, 0);
    play("me", "a", 0, 0);
    play("me", "c", 0, 0);

    assertThat(sessions(ALL)).containsExactly("b a c");
  }

  @Test
  void eachListenerHasSessionsOfTheirOwn() {
    play("eve", "a", 0, 0);
    play("ada", "b", MINUTE, 0);
    play("eve", "c", 2 * MINUTE, 0);

    List<Session> sessions = new Sessionizer(ALL).sessions(history.build());

    assertThat(sessions)
        .extracting(Session::user)
        .extracting(UserId::value)
        .containsExactly("eve", "ada");
    assertThat(sessions(ALL)).containsExactly("a c", "b");
  }

  @Test
  void skipsCanBeDroppedButHoldASessionTogether() {
    play("me", "a", 0, 40_000);
    skip("me", "b", 50 * MINUTE);
    play("me", "c", 100 * MINUTE, 40_000);

    assertThat(sessions(ALL)).containsExactly("a b c");
    assertThat(sessions(ALL.withKeepSkips(false))).containsExactly("a c");
  }

  @Test
  void immediateRepeatsCanBecomeOneTheLongest() {
    play("me", "a", 0, 1_000);
    play("me", "a", MINUTE, 3_000);
    play("me", "a", 2 * MINUTE, 3_000);
    play("me", "b", 3 * MINUTE, 1_000);
    play("me", "a", 4 * MINUTE, 1_000);
    SessionizerConfig collapsing = ALL.withCollapseRepeats(true);

    assertThat(sessions(ALL)).containsExactly("a a a b a");
    assertThat(sessions(collapsing)).containsExactly("a b a");
    Session session = new Sessionizer(collapsing).sessions(history.build()).get(0);
    assertThat(session.listens().get(0).endedAt().toEpochMilli()).isEqualTo(MINUTE);
  }

  @Test
  void repeatsAroundADroppedSkipAreImmediate() {
    play("me", "a", 0, 1_000);
    skip("me", "b", MINUTE);
    play("me", "a", 2 * MINUTE, 1_000);

    assertThat(sessions(ALL.withKeepSkips(false).withCollapseRepeats(true))).containsExactly("a");
  }

  @Test
  void shortSessionsAreLeftOutAfterAllElse() {
    play("me", "a", 0, 0);
    play("me", "a", MINUTE, 0);
    play("me", "b", 100 * MINUTE, 0);

    assertThat(sessions(ALL.withMinLength(2))).containsExactly("a a");
    assertThat(sessions(ALL.withMinLength(2).withCollapseRepeats(true))).isEmpty();
  }

  @Test
  void sessionsBecomeInteractions() {
    play("me", "a", 0, 1_000);
    skip("me", "b", MINUTE);
    ListeningHistory built = history.build();

    Interactions interactions =
        Interactions.of(built.catalog(), new Sessionizer(ALL).sessions(built));

    assertThat(interactions.sessionTracks(0)).containsExactly(0, 1);
    assertThat(interactions.playedMillis(0)).isEqualTo(1_000);
    assertThat(interactions.skip(1)).isEqualTo(Skip.YES);
  }

  @Test
  void sessionsAreViewsThatCannotBeModified() {
    play("me", "a", 0, 0);
    ListeningHistory built = history.build();
    Session session = new Sessionizer(ALL).sessions(built).get(0);

    assertThat(session.listens()).isEqualTo(built.listens());
    assertThat(session).hasToString("Session of me: [a]");
    assertThatThrownBy(() -> session.listens().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anEmptyHistoryHasNoSessions() {
    assertThat(sessions(ALL)).isEmpty();
  }

  @Test
  void impossibleValuesAreRefusedByName() {
    assertThatThrownBy(() -> ALL.withLimit(Duration.ofMinutes(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("limit")
        .hasMessageContaining("PT-1M");
    assertThatThrownBy(() -> ALL.withLimit(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("limit");
    assertThatThrownBy(() -> ALL.withMinLength(0))
        .hasMessageContaining("minLength")
        .hasMessageContaining("0");
    assertThat(SessionizerConfig.oneHour().boundary()).isEqualTo(Boundary.SPAN);
  }

  private void play(String user, String track, long endedAt, int played) {
    add(user, track, endedAt, played, Skip.NO);
  }

  private void skip(String user, String track, long endedAt) {
    add(user, track, endedAt, 0, Skip.YES);
  }

  private void add(String user, String track, long endedAt, int played, Skip skip) {
    history.add(
        history.user(new UserId(user)),
        history.track(Track.of(track, track)),
        endedAt,
        played,
        skip,
        TimePrecision.MINUTE);
  }

  private List<String> sessions(SessionizerConfig config) {
    return new Sessionizer(config)
        .sessions(history.build()).stream()
            .map(
                session -> String.join(" ", session.tracks().stream().map(TrackId::value).toList()))
            .toList();
  }
}
