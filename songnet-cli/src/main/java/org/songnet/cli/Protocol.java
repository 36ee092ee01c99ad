package org.songnet.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How data is split and what is asked of a model. */
enum Protocol {
  /** The parts a publication has set apart; what users have in the test is to be found. */
  FIXED_SPLIT(false),
  /** The last event of each user is to be found. */
  LEAVE_LAST_OUT(false),
  /** A share of each user's tracks, drawn at random, is to be found. */
  RANDOM_SPLIT(false),
  /** What users have after one cut in time is to be found. */
  TIME_SPLIT(false),
  /** Every fifth playlist is continued, song by song. */
  PLAYLIST_SPLIT(true),
  /** Sessions, the last in time or every fifth, are continued, song by song. */
  NEXT_ITEM(true);

  private final boolean sessions;

  Protocol(boolean sessions) {
    this.sessions = sessions;
  }

  /** Whether sessions are continued; else tracks of users are to be found. */
  boolean isOfSessions() {
    return sessions;
  }

  /**
   * The protocol of a name such as {@code fixed-split}.
   *
   * @throws IllegalArgumentException if there is none; it lists those there are
   */
  static Protocol named(String name) {
    return Arrays.stream(values())
        .filter(protocol -> protocol.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no protocol '%s'; there are %s"
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(Protocol::toString)
                                .collect(Collectors.joining(", ")))));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
