package org.songnet.models.java.session;

/**
 * Goes through the sessions of some tracks from the newest to the oldest: a merge of their lists
 * from the ends, by a heap of the lists. Not thread-safe.
 */
final class SessionMerge {

  private final IntRows sessions;
  private final int[] tracks;
  private final int[] left;

  /** The next session of each list in the upper half, the list below; the largest at the head. */
  private final long[] heap;

  private int size;

  /**
   * Starts at the newest session.
   *
   * @param sessions for each track the sessions that have it, ascending
   * @param tracks different tracks; not changed
   */
  SessionMerge(IntRows sessions, int[] tracks) {
    this.sessions = sessions;
    this.tracks = tracks;
    this.left = new int[tracks.length];
    this.heap = new long[tracks.length];
    for (int list = 0; list < tracks.length; list++) {
      left[list] = sessions.length(tracks[list]);
      if (left[list] > 0) {
        heap[size++] = head(list);
      }
    }
    for (int at = size / 2 - 1; at >= 0; at--) {
      siftDown(at, heap[at]);
    }
  }

  private long head(int list) {
    int session = sessions.value(sessions.start(tracks[list]) + left[list] - 1);
    return (long) session << 32 | list;
  }

  boolean hasNext() {
    return size > 0;
  }

  /** The session where the merge stands. */
  int session() {
    return (int) (heap[0] >>> 32);
  }

  /** Which of the tracks, from 0, the session has; a session comes up once for each it has. */
  int list() {
    return (int) heap[0];
  }

  void next() {
    int list = list();
    if (--left[list] > 0) {
      siftDown(0, head(list));
    } else if (--size > 0) {
      siftDown(0, heap[size]);
    }
  }

  private void siftDown(int from, long key) {
    int at = from;
    for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] > heap[child]) {
        child++;
      }
      if (heap[child] <= key) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = key;
  }
}
