package org.songnet.cli;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.lookup.LastFm;
import org.songnet.lookup.MusicBrainz;
import org.songnet.lookup.ReccoBeats;
import org.songnet.lookup.ServiceConfig;
import org.songnet.lookup.TrackSource;
import org.songnet.web.WebListener;
import picocli.CommandLine.Option;

/** Which services to ask about songs, and who asks. */
final class TrackSourceOptions {

  private static final String CONTACT_VARIABLE = "SONGNET_CONTACT";
  private static final String KEY_VARIABLE = "SONGNET_LASTFM_API_KEY";
  private static final String RECCO_BEATS = "reccobeats";
  private static final String MUSIC_BRAINZ = "musicbrainz";
  private static final String LAST_FM = "lastfm";

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      split = ",",
      description =
          "Whom to ask, one after the other: reccobeats for audio features, musicbrainz or lastfm"
              + " for genres (default: reccobeats).")
  List<String> names = List.of(RECCO_BEATS);

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Your mail address or web page, which MusicBrainz wants to know (or "
              + CONTACT_VARIABLE
              + " in the environment).")
  private @Nullable String contact;

  @Option(
      names = "--lastfm-key",
      paramLabel = "KEY",
      description =
          "Your API key from last.fm/api (or "
              + KEY_VARIABLE
              + " in the environment, which hides it).")
  private @Nullable String lastFmKey;

  @Option(
      names = "--api-base",
      paramLabel = "URL",
      description = "One other place for all sources, for tests.")
  private @Nullable URI apiBase;

  /** A source by its name, until Ctrl-C. */
  TrackSource source(String name, BooleanSupplier cancelled, WebListener listener)
      throws CommandFailure {
    try {
      return switch (name) {
        case RECCO_BEATS ->
            new ReccoBeats(placed(ReccoBeats.usual(userAgent()), cancelled), listener);
        case MUSIC_BRAINZ -> {
          given(contact, CONTACT_VARIABLE, "MusicBrainz wants to know whom to reach: --contact");
          yield new MusicBrainz(placed(MusicBrainz.usual(userAgent()), cancelled), listener);
        }
        case LAST_FM ->
            new LastFm(
                placed(LastFm.usual(userAgent()), cancelled),
                given(lastFmKey, KEY_VARIABLE, "Last.fm wants an API key: --lastfm-key"),
                listener);
        default ->
            throw new CommandFailure(
                "no source '%s'; there are %s, %s and %s"
                    .formatted(name, RECCO_BEATS, MUSIC_BRAINZ, LAST_FM));
      };
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Errors.describe(e));
    }
  }

  private ServiceConfig placed(ServiceConfig usual, BooleanSupplier cancelled) {
    ServiceConfig patient =
        usual.withWeb(usual.web().withTime(Clock.systemUTC(), new Naps(cancelled)));
    return apiBase == null ? patient : patient.withBase(apiBase);
  }

  private String userAgent() {
    String version = TrackSourceOptions.class.getPackage().getImplementationVersion();
    String program = "songnet/" + (version == null ? "dev" : version);
    String who = contact == null ? System.getenv(CONTACT_VARIABLE) : contact;
    return who == null ? program : program + " ( " + who + " )";
  }

  private static String given(@Nullable String option, String variable, String otherwise)
      throws CommandFailure {
    String value = option == null ? System.getenv(variable) : option;
    if (value == null || value.isBlank()) {
      throw new CommandFailure(otherwise + ", or " + variable + " in the environment");
    }
    return value.strip();
  }
}
