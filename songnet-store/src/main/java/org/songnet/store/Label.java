package org.songnet.store;

import java.time.Instant;
import org.songnet.TrackId;
import org.songnet.UserId;

/**
 * What a listener said about a track, once.
 *
 * @param user who said it
 * @param track about what
 * @param verdict what
 * @param at when; kept to the millisecond
 * @param origin where it was said, such as {@code command line} or {@code spotify}
 */
public record Label(UserId user, TrackId track, Verdict verdict, Instant at, String origin) {

  /** What can be said about a track. */
  public enum Verdict {
    /** The listener wants it. */
    LIKE,
    /** The listener does not want it. */
    DISLIKE,
    /** The listener did not decide. */
    SKIP
  }
}
