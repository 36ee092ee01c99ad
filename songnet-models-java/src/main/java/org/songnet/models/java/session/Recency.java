package org.songnet.models.java.session;

/** What makes one past session more recent than another. */
public enum Recency {
  /**
   * The time it ended, its age in days. Where the data has no times, as {@link #ORDER}, without
   * ages.
   */
  TIME,
  /** Its place in the data, later being more recent; its age in hundredths of all sessions. */
  ORDER,
  /** Nothing: sessions are in an arbitrary order that is always the same, all of the age 0. */
  NONE
}
