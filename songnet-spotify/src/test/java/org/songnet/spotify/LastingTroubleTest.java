package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnet.TrackId;
import org.songnet.spotify.fake.FakeMusic;
import org.songnet.spotify.fake.FakePlaylist;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.Mishap;
import org.songnet.web.WebLimitException;
import org.songnet.web.WebNotFoundException;
import org.songnet.web.WebRefusedException;
import org.songnet.web.WebUnavailableException;

/** What does not pass has a name, a status and a time to come back. */
class LastingTroubleTest {

  private FakeSpotify fake;
  private Signed signed;

  @BeforeEach
  void signIn() throws IOException {
    fake = FakeSpotify.start();
    fake.account("ann").saved(0, 120);
    signed = new Signed(fake, "ann");
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private <E extends Exception> E failure(Class<E> type) {
    return catchThrowableOfType(type, () -> signed.api.savedTracks(Position.START));
  }

  @Test
  void quotaIsReportedAtOnceWithTheTimeToComeBack() {
    Instant now = signed.time.instant();
    fake.next("/v1/me/tracks", Mishap.quota(48_925));
    WebLimitException e = failure(WebLimitException.class);
    assertThat(e.isQuota()).isTrue();
    assertThat(e.status()).hasValue(429);
    assertThat(e.retryAt()).hasValue(now.plusSeconds(48_925));
    assertThat(e).hasMessageContaining("quota").hasMessageContaining("2026-01-02T16:39:30Z");
    assertThat(fake.requests()).hasSize(1);
    assertThat(signed.time.sleeps()).isEmpty();
  }

  @Test
  void shortQuotaIsNotWaitedOutEither() {
    fake.next("/v1/me/tracks", Mishap.quota(2));
    assertThat(failure(WebLimitException.class).isQuota()).isTrue();
    assertThat(signed.time.sleeps()).isEmpty();
  }

  @Test
  void longRateLimitIsReportedAtOnce() {
    fake.next("/v1/me/tracks", Mishap.rateLimit("3600"));
    WebLimitException e = failure(WebLimitException.class);
    assertThat(e.isQuota()).isFalse();
    assertThat(e.retryAt()).hasValue(signed.time.instant().plusSeconds(3600));
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void theWaitIsAsLongAsSpotifyAsks() throws IOException {
    fake.next("/v1/me/tracks", Mishap.rateLimit("30"), Mishap.rateLimit("20"));
    signed.api.savedTracks(Position.START);
    assertThat(signed.time.sleeps())
        .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(20));
  }

  @Test
  void waitsDoubleGiveOrTakeAQuarter() {
    fake.next("/v1/me/tracks", Collections.nCopies(5, Mishap.status(502)).toArray(new Mishap[0]));
    assertThat(failure(WebUnavailableException.class).status()).hasValue(502);
    assertThat(fake.requests()).hasSize(5);
    assertThat(signed.time.sleeps()).hasSize(4);
    long expected = 500;
    for (Duration sleep : signed.time.sleeps()) {
      assertThat(sleep.toMillis()).isBetween(expected * 3 / 4 - 1, expected * 5 / 4 + 1);
      expected *= 2;
    }
  }

  @Test
  void noFailureIsTakenForNotFound() throws IOException {
    TrackId song = new TrackId(FakeMusic.uri(3));
    for (Mishap mishap :
        new Mishap[] {Mishap.status(500), Mishap.cut(), Mishap.html(404), Mishap.html(200)}) {
      fake.next("/v1/tracks", Collections.nCopies(99, mishap).toArray(new Mishap[0]));
      assertThatThrownBy(() -> signed.api.track(song)).isInstanceOf(WebUnavailableException.class);
      fake.calm();
      assertThat(signed.api.track(song).track().title()).isEqualTo("Song 3");
    }
    fake.next("/v1/tracks", Mishap.refused(404, "Non existing id"));
    assertThatThrownBy(() -> signed.api.track(song))
        .isInstanceOf(WebNotFoundException.class)
        .hasMessageContaining("track trk");
    assertThat(signed.api.track(song).track().title()).isEqualTo("Song 3");
  }

  @ParameterizedTest
  @CsvSource({
    "403, Insufficient client scope, sign in again and allow",
    "403, User not registered in the Developer Dashboard, add this listener",
    "403, Premium required, the app's owner needs Premium",
    "403, whatever, new apps may not do that",
    "400, Invalid limit, status 400",
    "302, Found, status 302"
  })
  void refusalsSayWhatToDo(int status, String said, String advice) {
    fake.next("/v1/me/tracks", Mishap.refused(status, said));
    WebRefusedException e = failure(WebRefusedException.class);
    assertThat(e.status()).hasValue(status);
    assertThat(e).hasMessageContaining(advice);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void otherPeoplesPlaylistsTakeExtendedQuota() {
    FakePlaylist theirs = fake.account("bob").followedPlaylist("theirs", 0, 3);
    ExtendedQuotaException e =
        catchThrowableOfType(
            ExtendedQuotaException.class,
            () -> new Signed(fake, "bob").api.playlistItems(theirs.id(), Position.START));
    assertThat(e.capability()).isEqualTo(SpotifyCapability.OTHER_PEOPLES_PLAYLISTS);
    assertThat(e.status()).hasValue(403);
  }

  @Test
  void whatNewAppsMayNotDoIsNotEvenAsked() {
    assertThat(signed.api.capabilities()).isEmpty();
    ExtendedQuotaException e =
        catchThrowableOfType(
            ExtendedQuotaException.class,
            () -> signed.api.audioFeatures(new TrackId(FakeMusic.uri(1))));
    assertThat(e).hasMessageContaining("audio features").hasMessageContaining("extended quota");
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void unreachableServerIsNamed() throws IOException {
    fake.close();
    WebUnavailableException e = failure(WebUnavailableException.class);
    assertThat(e).hasMessageContaining("127.0.0.1").hasMessageContaining("check the network");
    assertThat(e.mayHaveHappened()).isFalse();
    assertThat(e.status()).isEmpty();
  }

  @Test
  void aReadGoesOnWhereItFailed() throws IOException {
    Page<TimedTrack> first = signed.api.savedTracks(Position.START);
    fake.next("/v1/me/tracks", Mishap.quota(80_000));
    Position next = first.next().orElseThrow();
    assertThatThrownBy(() -> signed.api.savedTracks(next)).isInstanceOf(WebLimitException.class);
    Page<TimedTrack> second = signed.api.savedTracks(new Position(next.value()));
    assertThat(Signed.uris(second.items())).isEqualTo(Signed.uris(50, 50));
  }

  @Test
  void interruptedThreadStopsWaiting() {
    Thread.currentThread().interrupt();
    assertThat(failure(java.io.InterruptedIOException.class)).isNotNull();
    assertThat(Thread.interrupted()).isTrue();
  }
}
