package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.FakeTime;
import org.songnet.spotify.fake.Mishap;
import org.songnet.spotify.fake.ScriptedBrowser;
import org.songnet.web.WebListener;
import org.songnet.web.WebRefusedException;
import org.songnet.web.WebUnavailableException;

class SignInTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FakeTime time = new FakeTime();
  private final ScriptedBrowser browser = new ScriptedBrowser();
  private FakeSpotify fake;
  private SpotifyConfig config;

  @BeforeEach
  void start() throws IOException {
    fake = FakeSpotify.start();
    fake.account("ann");
    config = SpotifyConfig.defaults().withEndpoints(fake.endpoints()).withTime(time, time);
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private SignIn begin(URI redirect) {
    return SignIn.begin(config, FakeSpotify.CLIENT_ID, redirect);
  }

  @Test
  void fromTheBrowserToTheFirstRequest() throws Exception {
    TokensInMemory store = new TokensInMemory();
    URI address;
    try (RedirectListener listener = RedirectListener.open()) {
      address = listener.address();
      SignIn signIn = begin(address);
      CompletableFuture<String> shown =
          CompletableFuture.supplyAsync(() -> browser.allowAndReturn(signIn.address()));
      store.save(signIn.complete(listener.await(signIn, PATIENCE, () -> false)));
      assertThat(shown.get()).contains("You can close this page").doesNotContain("secret");
    }
    SpotifyClient client =
        new SpotifyClient(config, SpotifySession.open(store, config), WebListener.NONE);
    assertThat(client.me()).isEqualTo(new SpotifyUser("ann", "lastingann", "The ann"));
    assertThatThrownBy(() -> browser.get(address)).hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void othersAtTheDoorAreSentAway() throws Exception {
    try (RedirectListener listener = RedirectListener.open()) {
      SignIn signIn = begin(listener.address());
      CompletableFuture<Void> visits =
          CompletableFuture.runAsync(
              () -> {
                String door = listener.address().toString();
                assertThat(status(door.replace("/callback", "/favicon.ico"))).isEqualTo(404);
                assertThat(status(door)).isEqualTo(400);
                assertThat(status(door + "?code=stolen&state=guessed")).isEqualTo(400);
                browser.allowAndReturn(signIn.address());
              });
      String answer = listener.await(signIn, PATIENCE, () -> false);
      visits.get();
      assertThat(signIn.complete(answer).toString()).doesNotContain("secret");
    }
  }

  private int status(String address) {
    return browser.get(URI.create(address)).status();
  }

  @Test
  void isGivenUpWhenNobodyComes() throws IOException {
    RedirectListener listener = RedirectListener.open();
    SignIn signIn = begin(listener.address());
    assertThatThrownBy(() -> listener.await(signIn, Duration.ofMillis(150), () -> false))
        .isInstanceOf(SignInNeededException.class)
        .hasMessageContaining("try again");
  }

  @Test
  void isGivenUpOnCancellation() throws IOException {
    RedirectListener listener = RedirectListener.open();
    SignIn signIn = begin(listener.address());
    assertThatThrownBy(() -> listener.await(signIn, PATIENCE, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void pastedAddressServesAsWell() throws IOException {
    SignIn signIn = begin(RedirectListener.REGISTERED);
    String pasted = "  " + browser.allow(signIn.address()) + "\n";
    Tokens tokens = signIn.complete(pasted);
    assertThat(tokens.api()).isEqualTo(fake.url());
    assertThat(tokens.expiresAt()).isEqualTo(time.instant().plusSeconds(3600));
    assertThatThrownBy(() -> signIn.complete(pasted))
        .isInstanceOf(SignInNeededException.class)
        .hasMessageContaining("used or too old");
  }

  @Test
  void addressOfAnotherSignInIsRefused() {
    SignIn one = begin(RedirectListener.REGISTERED);
    SignIn other = begin(RedirectListener.REGISTERED);
    String answer = browser.allow(other.address());
    for (String pasted : new String[] {answer, "", "nonsense", "?state=%", answer + "x"}) {
      assertThatThrownBy(() -> one.complete(pasted))
          .isInstanceOf(SignInNeededException.class)
          .hasMessageContaining("does not answer")
          .hasMessageNotContaining("secret");
    }
    assertThat(fake.count("POST /api/token")).isZero();
  }

  @Test
  void saysWhenAccessWasNotAllowed() {
    SignIn signIn = begin(RedirectListener.REGISTERED);
    String state = signIn.address().toString().replaceAll(".*[&?](state=[^&]+).*", "$1");
    assertThatThrownBy(
            () -> signIn.complete("http://127.0.0.1/callback?error=access_denied&" + state))
        .isInstanceOf(SignInNeededException.class)
        .hasMessageContaining("not allowed");
  }

  @Test
  void aCodeIsNeverSentTwice() {
    SignIn signIn = begin(RedirectListener.REGISTERED);
    String pasted = browser.allow(signIn.address());
    fake.next("/api/token", Mishap.doneButCut());
    assertThatThrownBy(() -> signIn.complete(pasted)).isInstanceOf(WebUnavailableException.class);
    assertThat(fake.count("POST /api/token")).isEqualTo(1);
  }

  @Test
  void wrongClientIdIsNamed() {
    SignIn signIn = begin(RedirectListener.REGISTERED);
    String pasted = browser.allow(signIn.address());
    fake.next("/api/token", Mishap.refused(400, "invalid_client"));
    assertThatThrownBy(() -> signIn.complete(pasted))
        .isInstanceOf(WebRefusedException.class)
        .hasMessageContaining(FakeSpotify.CLIENT_ID);
    assertThatThrownBy(() -> SignIn.begin(config, "my id", RedirectListener.REGISTERED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("my id");
  }

  @Test
  void nothingGoesToPlacesThatOthersCanRead() {
    for (String api : new String[] {"http://example.org/v1", "ftp://127.0.0.1", "https://a@b/v1"}) {
      assertThatThrownBy(() -> SpotifyEndpoints.at(URI.create(api)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("https");
    }
    assertThat(SpotifyEndpoints.at(URI.create("https://api.spotify.com/v1/")))
        .isEqualTo(SpotifyEndpoints.standard());
  }
}
