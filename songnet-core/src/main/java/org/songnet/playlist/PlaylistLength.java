package org.songnet.playlist;

import java.time.Duration;

/** When a playlist is long enough. */
public sealed interface PlaylistLength {

  /** No playlist gets longer than this, whatever is asked for. */
  int MAX_SONGS = 10_000;

  /** Whether so many songs that play so long are enough. */
  boolean isReached(int songs, Duration played);

  /**
   * So many songs.
   *
   * @param count how many, from 1 to {@link #MAX_SONGS}
   */
  record Songs(int count) implements PlaylistLength {

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Songs {
      if (count < 1 || count > MAX_SONGS) {
        throw new IllegalArgumentException("songs must be from 1 to " + MAX_SONGS + ": " + count);
      }
    }

    @Override
    public boolean isReached(int songs, Duration played) {
      return songs >= count;
    }
  }

  /**
   * So long: the song with which the time is reached is the last one.
   *
   * @param duration the time, more than zero
   */
  record Time(Duration duration) implements PlaylistLength {

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Time {
      if (duration.isNegative() || duration.isZero()) {
        throw new IllegalArgumentException("duration must be more than zero: " + duration);
      }
    }

    @Override
    public boolean isReached(int songs, Duration played) {
      return played.compareTo(duration) >= 0;
    }
  }
}
