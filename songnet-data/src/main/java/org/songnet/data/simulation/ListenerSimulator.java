package org.songnet.data.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;

/**
 * Invents a listener over a real catalog; the habits are those of {@link ListeningPlan}.
 *
 * <p>The same configuration, catalog and features give the same plays on every JVM. Stateless and
 * safe for concurrent use.
 */
public final class ListenerSimulator {

  private static final Duration QUIET_BETWEEN_SESSIONS = Duration.ofMinutes(90);

  private final SimulationConfig config;

  /** Makes a simulator of one listener. */
  public ListenerSimulator(SimulationConfig config) {
    this.config = config;
  }

  /**
   * Lets the listener listen.
   *
   * @param catalog what the listener may know: tracks of one to ten minutes, or of unknown length
   * @param features where tracks lie in feature space; unknown values count as average
   * @throws IllegalArgumentException if the catalog has too few tracks of that length
   */
  public SimulatedHistory simulate(Catalog catalog, FeatureExtractor features) {
    ListeningPlan plan =
        ListeningPlan.make(config, catalog, features, Streams.PLAN.random(config.seed()));
    Random random = Streams.PLAYS.random(config.seed());
    List<List<SimulatedPlay>> sessions = new ArrayList<>();
    LocalDate firstDay = LocalDate.of(config.startYear(), 1, 1);
    Instant quietUntil = Instant.MIN;
    for (int day = 0; day < config.days(); day++) {
      Instant midnight = firstDay.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
      for (DayPart part : DayPart.IN_ORDER) {
        Instant start = midnight.plusSeconds(startSecond(part, random));
        if (random.nextDouble() < part.share && !start.isBefore(quietUntil)) {
          List<SimulatedPlay> session = new SessionScript(plan, random, part, start).play();
          quietUntil = session.get(session.size() - 1).endedAt().plus(QUIET_BETWEEN_SESSIONS);
          sessions.add(session);
        }
      }
    }
    return new SimulatedHistory(plan, sessions);
  }

  private static long startSecond(DayPart part, Random random) {
    return (long) (3600 * (part.firstHour + random.nextDouble() * part.hours));
  }
}
