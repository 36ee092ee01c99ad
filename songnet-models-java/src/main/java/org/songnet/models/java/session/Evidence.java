package org.songnet.models.java.session;

import org.songnet.Explanation;

/** Takes what speaks for which track, and how much. */
@FunctionalInterface
interface Evidence {

  /**
   * Something speaks for a track.
   *
   * @param track its catalog index
   * @param amount not negative
   * @param source a past session or a track heard
   */
  void add(int track, double amount, Explanation.Source source);
}
