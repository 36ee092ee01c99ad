package org.songnet.vector;

/**
 * How an index keeps its vectors: memory against the speed of single queries.
 *
 * <p>The answers are the same. Without the Vector API both are kept as {@code COMPACT}.
 */
public enum Storage {
  /** Four bytes for each component. */
  COMPACT,
  /**
   * Four bytes for each component, and one more for a rounded copy that single queries read: two to
   * four times as fast where the vectors do not fit the caches.
   */
  FAST
}
