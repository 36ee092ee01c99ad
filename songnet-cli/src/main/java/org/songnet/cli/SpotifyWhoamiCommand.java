package org.songnet.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.spotify.LibrarySync;
import org.songnet.spotify.SpotifyUser;
import org.songnet.web.WebListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code songnet spotify whoami}: asks Spotify who is signed in. */
@Command(
    name = "whoami",
    description = "Says who is signed in.",
    footer = "  songnet spotify whoami --profile ann")
final class SpotifyWhoamiCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print the answer as one JSON document.")
  private boolean json;

  @Mixin private SpotifyOptions spotify = new SpotifyOptions();

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  SpotifyWhoamiCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    SpotifyUser me = spotify.connect(cancelled, WebListener.NONE).me();
    String user = LibrarySync.userId(me).value();
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("name", me.name());
      document.put("id", me.id());
      document.put("user", user);
      Json.print(terminal, document);
    } else {
      terminal.out().printf("%s (in the library: %s)%n", me.name(), user);
    }
    return ExitCode.OK;
  }
}
