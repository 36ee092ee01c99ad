package org.songnet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.spotify.SpotifyApi;
import org.songnet.spotify.SpotifyClient;
import org.songnet.spotify.SpotifyConfig;
import org.songnet.spotify.SpotifyEndpoints;
import org.songnet.spotify.SpotifySession;
import org.songnet.spotify.TokenFile;
import org.songnet.web.WebListener;
import picocli.CommandLine.Option;

/** Which Spotify a command talks to, and for whom. */
final class SpotifyOptions {

  private static final String CLIENT_ID_VARIABLE = "SONGNET_SPOTIFY_CLIENT_ID";
  private static final String SETTINGS_FILE = "spotify.properties";
  private static final String CLIENT_ID_SETTING = "clientId";

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Which listener, where several sign in on this machine: a name of your choice, letters"
              + " and digits (default: default).")
  private String profile = "default";

  @Option(
      names = "--config-dir",
      paramLabel = "DIR",
      description = "Where tokens and settings are (default: the user's folder for settings).")
  private @Nullable Path folder;

  @Option(
      names = "--extended-quota",
      description = "The app has extended quota, so that it may read other people's playlists.")
  private boolean extendedQuota;

  @Option(
      names = "--api-base",
      paramLabel = "URL",
      description = "Another Web API than Spotify's, for tests; it signs in at the same host.")
  private @Nullable URI apiBase;

  /** Where the tokens are kept. */
  TokenFile tokens() throws CommandFailure {
    if (!profile.matches("[A-Za-z0-9]{1,40}")) {
      throw new CommandFailure("--profile must be letters and digits: " + profile);
    }
    return new TokenFile(folder().resolve("spotify-token-" + profile + ".json"));
  }

  private Path folder() {
    return folder == null ? ConfigFolder.usual() : folder;
  }

  /** How to talk to Spotify, until Ctrl-C. */
  SpotifyConfig config(BooleanSupplier cancelled) throws CommandFailure {
    try {
      SpotifyEndpoints endpoints =
          apiBase == null ? SpotifyEndpoints.standard() : SpotifyEndpoints.at(apiBase);
      return SpotifyConfig.defaults()
          .withEndpoints(endpoints)
          .withExtendedQuota(extendedQuota)
          .withTime(Clock.systemUTC(), new Naps(cancelled));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("--api-base: " + e.getMessage());
    }
  }

  /** Spotify, for the listener who is signed in. */
  SpotifyApi connect(BooleanSupplier cancelled, WebListener listener)
      throws IOException, CommandFailure {
    SpotifyConfig config = config(cancelled);
    return new SpotifyClient(config, SpotifySession.open(tokens(), config), listener);
  }

  /** The app's client id: from the option, the environment, or the settings. */
  String clientId(@Nullable String option) throws IOException, CommandFailure {
    String fromEnvironment = System.getenv(CLIENT_ID_VARIABLE);
    if (option != null) {
      return option;
    } else if (fromEnvironment != null) {
      return fromEnvironment;
    }
    Path file = folder().resolve(SETTINGS_FILE);
    Properties settings = new Properties();
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        settings.load(in);
      }
    }
    String set = settings.getProperty(CLIENT_ID_SETTING);
    if (set == null) {
      throw new CommandFailure(
          "which app? Register one in Spotify's developer dashboard and give its client id by"
              + " --client-id, by "
              + CLIENT_ID_VARIABLE
              + " in the environment, or as "
              + CLIENT_ID_SETTING
              + "=... in "
              + file);
    }
    return set.strip();
  }
}
