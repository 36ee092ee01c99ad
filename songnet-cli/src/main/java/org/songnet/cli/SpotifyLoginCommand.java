package org.songnet.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.songnet.spotify.RedirectListener;
import org.songnet.spotify.SignIn;
import org.songnet.spotify.SpotifyConfig;
import org.songnet.spotify.SpotifyUser;
import org.songnet.spotify.TokenFile;
import org.songnet.spotify.Tokens;
import org.songnet.web.WebListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code songnet spotify login}: signs in by the browser. */
@Command(
    name = "login",
    description = {
      "Signs in to Spotify by your browser.",
      "",
      "It takes the client id of an app of your own, registered in Spotify's developer dashboard"
          + " with the redirect URI http://127.0.0.1/callback. No password and no client secret"
          + " pass through songnet."
    },
    footer = {
      "  songnet spotify login --client-id 0123456789abcdef0123456789abcdef",
      "  songnet spotify login --paste"
    })
final class SpotifyLoginCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Option(names = "--client-id", paramLabel = "ID", description = "The app's client id.")
  private @Nullable String clientId;

  @Option(
      names = "--paste",
      description =
          "For machines without a browser: open the address elsewhere and paste the one you are"
              + " sent to.")
  private boolean paste;

  @Mixin private SpotifyOptions spotify = new SpotifyOptions();

  private final Terminal terminal;
  private final BooleanSupplier cancelled;
  private final Consumer<URI> browser;

  SpotifyLoginCommand(Terminal terminal, BooleanSupplier cancelled, Consumer<URI> browser) {
    this.terminal = terminal;
    this.cancelled = cancelled;
    this.browser = browser;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    SpotifyConfig config = spotify.config(cancelled);
    TokenFile file = spotify.tokens();
    String app = spotify.clientId(clientId);
    file.save(paste ? pasted(config, app) : byBrowser(config, app));
    SpotifyUser me = spotify.connect(cancelled, WebListener.NONE).me();
    terminal
        .out()
        .printf(
            "Signed in as %s. The tokens are in %s, which only you can read.%n",
            me.name(), file.file());
    return ExitCode.OK;
  }

  private Tokens byBrowser(SpotifyConfig config, String app) throws IOException {
    try (RedirectListener listener = RedirectListener.open()) {
      SignIn signIn = SignIn.begin(config, app, listener.address());
      terminal.note("Allow access in your browser; if it does not open, open this address:");
      terminal.note(signIn.address().toString());
      browser.accept(signIn.address());
      return signIn.complete(listener.await(signIn, PATIENCE, cancelled));
    }
  }

  private Tokens pasted(SpotifyConfig config, String app) throws IOException, CommandFailure {
    SignIn signIn = SignIn.begin(config, app, RedirectListener.REGISTERED);
    terminal.note("Open this address in any browser and allow access:");
    terminal.note(signIn.address().toString());
    terminal.note("The browser is then sent to an address that it cannot open.");
    String answer =
        terminal
            .ask("Paste that address here: ")
            .orElseThrow(() -> new CommandFailure("no address was pasted"));
    return signIn.complete(answer);
  }
}
