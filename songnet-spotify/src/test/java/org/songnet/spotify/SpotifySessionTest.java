package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.Mishap;
import org.songnet.web.WebListener;

class SpotifySessionTest {

  private FakeSpotify fake;
  private Signed signed;

  @BeforeEach
  void signIn() throws IOException {
    fake = FakeSpotify.start().rotating();
    fake.account("ann");
    signed = new Signed(fake, "ann");
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private Tokens kept() {
    return signed.store.load().orElseThrow();
  }

  @Test
  void refreshesBeforeTheEndAndKeepsWhatItGets() throws IOException {
    Tokens before = kept();
    signed.time.pass(Duration.ofMinutes(58));
    signed.api.me();
    assertThat(fake.count("POST /api/token")).isZero();
    signed.time.pass(Duration.ofMinutes(1));
    signed.api.me();
    signed.api.me();
    assertThat(fake.count("POST /api/token")).isEqualTo(1);
    assertThat(kept().access()).isNotEqualTo(before.access());
    assertThat(kept().refresh()).isNotEqualTo(before.refresh());
    assertThat(kept().expiresAt()).isEqualTo(signed.time.instant().plusSeconds(3600));
  }

  @Test
  void refreshTokenThatIsNotReplacedStays() throws IOException {
    try (FakeSpotify steady = FakeSpotify.start()) {
      steady.account("bob");
      Signed bob = new Signed(steady, "bob");
      String refresh = bob.store.load().orElseThrow().refresh();
      steady.endAccess();
      bob.api.me();
      assertThat(bob.store.load().orElseThrow().refresh()).isEqualTo(refresh);
    }
  }

  @Test
  void refreshesOnceWhenATokenIsRefused() throws IOException {
    fake.endAccess();
    signed.api.me();
    assertThat(fake.requests()).containsExactly("GET /v1/me", "POST /api/token", "GET /v1/me");
  }

  @Test
  void refusedTwiceMeansSignInAgain() {
    Mishap refused = Mishap.refused(401, "Bad token");
    fake.next("/v1/me", refused, refused);
    assertThatThrownBy(() -> signed.api.me())
        .isInstanceOf(SignInNeededException.class)
        .hasMessageContaining("sign in again");
    assertThat(fake.requests()).hasSize(3);
  }

  @Test
  void withdrawnSignInIsToldApart() {
    fake.withdraw();
    assertThatThrownBy(() -> signed.api.me())
        .isInstanceOf(SignInNeededException.class)
        .hasMessageContaining("half a year")
        .hasMessageContaining("sign in again");
  }

  @Test
  void refreshSurvivesABadDay() throws IOException {
    fake.endAccess();
    fake.next(
        "/api/token", Mishap.status(503), Mishap.html(200), Mishap.rateLimit("5"), Mishap.cut());
    signed.api.me();
    assertThat(fake.count("GET /v1/me")).isEqualTo(2);
  }

  @Test
  void anotherProcessMayHaveRefreshed() throws IOException {
    SpotifyApi other =
        new SpotifyClient(
            signed.config, SpotifySession.open(signed.store, signed.config), WebListener.NONE);
    fake.endAccess();
    other.me();
    signed.api.me();
    assertThat(fake.count("POST /api/token")).isEqualTo(1);
  }

  @Test
  void signedOutMeansSignedOut() throws IOException {
    signed.time.pass(Duration.ofHours(2));
    signed.store.delete();
    assertThatThrownBy(() -> signed.api.me()).isInstanceOf(SignInNeededException.class);
    assertThatThrownBy(() -> SpotifySession.open(signed.store, signed.config))
        .isInstanceOf(SignInNeededException.class)
        .hasMessageContaining("sign in first");
  }

  @Test
  void tokensGoNowhereButWhereTheyAreFrom() {
    SpotifyConfig elsewhere =
        signed.config.withEndpoints(SpotifyEndpoints.at(URI.create("https://example.org/v1")));
    assertThatThrownBy(() -> SpotifySession.open(signed.store, elsewhere))
        .isInstanceOf(SignInNeededException.class)
        .hasMessageContaining("https://example.org/v1");
  }
}
