package org.songnet.data.simulation;

import java.time.Duration;
import java.time.Instant;
import org.songnet.Listen;
import org.songnet.Skip;
import org.songnet.TrackId;
import org.songnet.UserId;

/**
 * A simulated listener heard a track, or skipped it.
 *
 * @param track what was played
 * @param endedAt when it ended, to the second
 * @param played how long it was heard
 * @param skipped whether the listener cut it short for another song
 * @param cause why it was played
 */
public record SimulatedPlay(
    TrackId track, Instant endedAt, Duration played, boolean skipped, Cause cause) {

  /** Why a song was played; see {@link ListeningPlan}. */
  public enum Cause {
    /** It is the successor of the favourite before it. */
    SUCCESSOR,
    /** It was just heard, and is heard again. */
    REPEAT,
    /** It comes from anywhere. */
    DETOUR,
    /** It is of the mood that the session has come to. */
    MOOD
  }

  /** The play as a listen of a user. */
  public Listen listen(UserId user) {
    return new Listen(user, track, endedAt, played, skipped ? Skip.YES : Skip.NO);
  }
}
