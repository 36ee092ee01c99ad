package org.songnet.data.simulation;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.songnet.Catalog;
import org.songnet.Track;

/**
 * Turns plays into the rows of an export, with the oddities that real exports have.
 *
 * <p>The first third of the plays is written the way old rows are: nulls, and milliseconds where
 * newer rows have seconds.
 */
final class ExportRows {

  private static final double INCOGNITO_SESSIONS = .01;
  private static final double OFFLINE_SESSIONS = .04;
  private static final double SHUFFLED_SESSIONS = .3;
  private static final double PODCASTS_BEFORE_SESSIONS = .05;
  private static final double DUPLICATES = .003;
  private static final double NULLS_IN_OLD_ROWS = .02;
  private static final double NO_OFFLINE_TIMESTAMP = .05;
  private static final List<String> STOPS =
      List.of("endplay", "logout", "unexpected-exit-while-paused");

  private final Catalog catalog;
  private final Random random;
  private final List<ExportRow> rows = new ArrayList<>();
  private int plays;
  private int incognitoPlays;
  private int podcasts;
  private int duplicates;

  ExportRows(SimulatedHistory history) {
    catalog = history.plan().catalog();
    random = Streams.EXPORT.random(history.plan().config().seed());
    int old = history.sessions().size() / 3;
    for (int i = 0; i < history.sessions().size(); i++) {
      addPodcast(history.sessions().get(i).get(0));
      addSession(history.sessions().get(i), i < old);
    }
  }

  /** Sometimes a podcast comes before the first song, ending ten minutes earlier. */
  private void addPodcast(SimulatedPlay first) {
    if (random.nextDouble() < PODCASTS_BEFORE_SESSIONS) {
      Duration played = Duration.ofSeconds(300 + random.nextInt(1_500));
      rows.add(
          ExportRow.podcast(
              first
                  .endedAt()
                  .minus(first.played())
                  .minusSeconds(600)
                  .truncatedTo(ChronoUnit.SECONDS),
              played.toMillis(),
              ++podcasts));
    }
  }

  private void addSession(List<SimulatedPlay> session, boolean old) {
    boolean incognito = random.nextDouble() < INCOGNITO_SESSIONS;
    boolean offline = random.nextDouble() < OFFLINE_SESSIONS;
    boolean shuffle = random.nextDouble() < SHUFFLED_SESSIONS;
    String reasonStart = "clickrow";
    for (SimulatedPlay play : session) {
      String reasonEnd = reasonEnd(play);
      ExportRow row =
          new ExportRow(
              play.endedAt(),
              play.played().toMillis(),
              track(play),
              0,
              reasonStart,
              reasonEnd,
              orNull(shuffle, old),
              skipped(play, old),
              orNull(offline, old),
              offlineTimestamp(play, old),
              incognito ? Boolean.TRUE : orNull(false, old));
      rows.add(row);
      if (random.nextDouble() < DUPLICATES) {
        rows.add(row);
        duplicates++;
      }
      reasonStart =
          switch (reasonEnd) {
            case "trackdone", "fwdbtn", "backbtn" -> reasonEnd;
            default -> "playbtn";
          };
    }
    plays += incognito ? 0 : session.size();
    incognitoPlays += incognito ? session.size() : 0;
  }

  private Track track(SimulatedPlay play) {
    return catalog.track(catalog.indexOf(play.track()).orElseThrow());
  }

  private String reasonEnd(SimulatedPlay play) {
    if (play.skipped()) {
      return random.nextDouble() < .95 ? "fwdbtn" : "backbtn";
    }
    boolean heardOut = track(play).duration().map(full -> full.equals(play.played())).orElse(true);
    return heardOut ? "trackdone" : STOPS.get(random.nextInt(STOPS.size()));
  }

  private @Nullable Boolean orNull(boolean value, boolean old) {
    return (old && random.nextDouble() < NULLS_IN_OLD_ROWS) ? null : (Boolean) value;
  }

  /** Old rows say true at most, newer ones both. */
  private static @Nullable Boolean skipped(SimulatedPlay play, boolean old) {
    return (old && !play.skipped()) ? null : (Boolean) play.skipped();
  }

  private long offlineTimestamp(SimulatedPlay play, boolean old) {
    if (random.nextDouble() < NO_OFFLINE_TIMESTAMP) {
      return 0;
    }
    long began = play.endedAt().minus(play.played()).toEpochMilli();
    return old ? began : began / 1000;
  }

  /** All rows, earliest end first. */
  List<ExportRow> rows() {
    return rows;
  }

  ExportSummary summary(int repeatedAcrossFiles, List<String> audioFiles) {
    return new ExportSummary(
        rows.size() + repeatedAcrossFiles,
        plays,
        incognitoPlays,
        podcasts,
        duplicates + repeatedAcrossFiles,
        audioFiles);
  }
}
