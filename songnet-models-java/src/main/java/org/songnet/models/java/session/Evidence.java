package org.songnet.models.java.session;

/** Takes what speaks for which track, and how much. */
interface Evidence {

  /** A past session, by its row in the index, speaks for a track. */
  void ofSession(int session, int track, double amount);

  /** A track of the running session speaks for a track. */
  void ofHeard(int heard, int track, double amount);
}
