package org.songnet.spotify;

/** Hears how a sync goes; called by the thread that syncs. */
public interface SyncListener {

  /** One that does not care. */
  SyncListener NONE = new SyncListener() {};

  /**
   * A step is done.
   *
   * @param done how many steps are done
   * @param known how many steps are known so far; more may be found
   * @param what what it was about, such as {@code saved tracks}
   */
  default void onStep(int done, int known, String what) {}

  /** Whether to stop; what was read is kept, and the next sync goes on from there. */
  default boolean isCancelled() {
    return false;
  }
}
