package org.songnet.spotify;

import java.util.Locale;

/** The time over which Spotify counts what a listener likes best. */
public enum TopPeriod {
  /** About four weeks. */
  SHORT_TERM,
  /** About six months. */
  MEDIUM_TERM,
  /** About a year. */
  LONG_TERM;

  /** The name in requests. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
