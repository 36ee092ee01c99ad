package org.songnet.data.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.songnet.Track;
import org.songnet.data.simulation.SimulatedPlay.Cause;

/** One session, played from its first song to its last. */
final class SessionScript {

  private static final int NOTHING = -1;
  private static final Duration USUAL_LENGTH = Duration.ofSeconds(210);
  private static final double INSTANT_SKIPS = .1;
  private static final double STOPPED_SESSIONS = .25;
  private static final double PAUSES = .02;

  private final ListeningPlan plan;
  private final SimulationConfig config;
  private final Random random;
  private final List<SimulatedPlay> plays = new ArrayList<>();
  private int state;
  private Instant now;
  private int previous = NOTHING;

  SessionScript(ListeningPlan plan, Random random, DayPart part, Instant start) {
    this.plan = plan;
    this.config = plan.config();
    this.random = random;
    state = plan.path().start(part).draw(random);
    now = start;
  }

  List<SimulatedPlay> play() {
    int range = config.maxSessionLength() - config.minSessionLength() + 1;
    int length = config.minSessionLength() + random.nextInt(range);
    while (plays.size() < length) {
      Cause cause = cause();
      int song = song(cause);
      boolean skipped = cause != Cause.REPEAT && isSkipped(song, cause);
      plays.add(record(song, cause, skipped, plays.size() == length - 1));
      if (cause == Cause.MOOD && !skipped) {
        state = plan.path().next(state);
      }
      previous = song;
    }
    return plays;
  }

  private Cause cause() {
    if (previous != NOTHING) {
      if (plan.isFavourite(previous) && random.nextDouble() < config.successorProbability()) {
        return Cause.SUCCESSOR;
      }
      if (random.nextDouble() < config.repeatProbability()) {
        return Cause.REPEAT;
      }
    }
    return random.nextDouble() < config.detourProbability() ? Cause.DETOUR : Cause.MOOD;
  }

  private int song(Cause cause) {
    return switch (cause) {
      case SUCCESSOR -> plan.successor(previous);
      case REPEAT -> previous;
      case DETOUR -> plan.song(random.nextInt(config.moods()), plan.liking().draw(random));
      case MOOD -> {
        int mood = plan.path().moods(state).draw(random);
        int song;
        do {
          song = plan.song(mood, plan.liking().draw(random));
        } while (song == previous);
        yield song;
      }
    };
  }

  private boolean isSkipped(int song, Cause cause) {
    return random.nextDouble() < plan.skipProbability(song, cause == Cause.DETOUR);
  }

  private SimulatedPlay record(int song, Cause cause, boolean skipped, boolean last) {
    Track track = plan.catalog().track(song);
    Duration full = track.duration().orElse(USUAL_LENGTH);
    Duration played = full;
    if (skipped) {
      played =
          random.nextDouble() < INSTANT_SKIPS
              ? Duration.ZERO
              : Duration.ofMillis(2_000 + random.nextInt(23_000));
    } else if (last && random.nextDouble() < STOPPED_SESSIONS) {
      played = Duration.ofMillis((long) (full.toMillis() * (.5 + .45 * random.nextDouble())));
    } else if (!plays.isEmpty() && random.nextDouble() < PAUSES) {
      now = now.plusSeconds(120 + random.nextInt(600));
    }
    now = now.plus(played);
    return new SimulatedPlay(
        track.id(), Instant.ofEpochSecond(now.getEpochSecond()), played, skipped, cause);
  }
}
