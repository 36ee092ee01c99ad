package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.Mishap;
import org.songnet.spotify.fake.ScriptedBrowser;
import org.songnet.store.Library;
import org.songnet.web.WebListener;

/** Tokens and codes are in the token file, and in nothing that is said or written otherwise. */
class SecretsTest {

  /** Where the logging of these tests goes, all levels of it. */
  private static final Path LOG = Path.of("target", "test.log");

  private static final List<Mishap> TROUBLES =
      List.of(
          Mishap.quota(9_999),
          Mishap.rateLimit("9999"),
          Mishap.refused(403, "the token secret-access-1 may not"),
          Mishap.refused(404, "secret-access-1 not found"),
          Mishap.refused(400, "secret-code-1"),
          Mishap.text("secret-access-1"),
          Mishap.text("{\"id\": secret-access-1}"));

  @TempDir private Path folder;
  private final StringBuilder said = new StringBuilder();

  @Test
  void aWholeRunKeepsThem() throws IOException {
    Path tokens = folder.resolve("token.json");
    Path file = folder.resolve("library.db");
    try (FakeSpotify fake = FakeSpotify.start().rotating();
        Library library = Library.open(file)) {
      fake.account("ann").saved(0, 70).playlist("mine", 0, 3);
      SpotifyConfig config =
          SpotifyConfig.defaults()
              .withEndpoints(fake.endpoints())
              .withTime(new Signed(fake, "ann").time, time -> {});
      SignIn signIn = SignIn.begin(config, FakeSpotify.CLIENT_ID, RedirectListener.REGISTERED);
      Tokens first = signIn.complete(new ScriptedBrowser().allow(signIn.address()));
      note(first, signIn);
      TokenFile store = new TokenFile(tokens);
      store.save(first);
      SpotifyApi api =
          new SpotifyClient(config, SpotifySession.open(store, config), WebListener.NONE);
      for (Mishap trouble : TROUBLES) {
        fake.endAccess();
        fake.next("/v1/me", trouble, trouble, trouble, trouble, trouble);
        attempt(api::me);
        fake.calm();
        fake.next("/api/token", trouble, trouble, trouble, trouble, trouble);
        fake.endAccess();
        attempt(api::me);
        fake.calm();
      }
      attempt(() -> LibrarySync.of(api, library, config.clock()).run(SyncListener.NONE));
      fake.withdraw();
      attempt(api::me);
      note(api, store, config);
    }
    assertThat(Files.readString(LOG)).contains("GET /me: 200").doesNotContain("secret-", "Bearer");
    assertThat(said.toString()).contains("sign in again").doesNotContain("secret-", "Bearer");
    assertThat(Files.readAllBytes(tokens)).asString().contains("secret-access-", "secret-refresh-");
    assertThat(Files.readAllBytes(file)).asString().doesNotContain("secret-").isNotEmpty();
  }

  private void note(Object... things) {
    for (Object thing : things) {
      said.append(String.valueOf(thing)).append('\n');
    }
  }

  /** Something that may fail. */
  @FunctionalInterface
  private interface Attempt {
    Object make() throws IOException;
  }

  /** Does something, and takes note of the failure with its trace and its causes. */
  private void attempt(Attempt attempt) {
    try {
      note(attempt.make());
    } catch (IOException e) {
      for (Throwable failure = e; failure != null; failure = failure.getCause()) {
        note(failure, Arrays.asList(failure.getStackTrace()), failure.getSuppressed().length);
      }
    }
  }
}
