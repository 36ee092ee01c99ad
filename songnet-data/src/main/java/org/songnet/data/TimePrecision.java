package org.songnet.data;

/** How precisely a source tells when a listen ended. */
public enum TimePrecision {
  /** To the second or finer. */
  SECOND,
  /** To the minute, cut off; listens of one minute are in the order of their file. */
  MINUTE
}
