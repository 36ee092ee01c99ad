package org.songnet.models.java.session;

import java.util.Arrays;
import org.songnet.vector.LargestKeys;

/**
 * Finds the past sessions most similar to a weighted set of tracks, touching only those that share
 * a track with it.
 *
 * <p>Holds 8 bytes for each past session, to be used again and again; not thread-safe.
 */
final class NeighbourSearch {

  /** Takes a neighbour. */
  @FunctionalInterface
  interface Visitor {
    void visit(int session, float similarity);
  }

  private final SessionIndex index;
  private final LargestKeys nearest;
  private final float[] overlaps;
  private final int[] touched;
  private int touchedCount;

  NeighbourSearch(SessionIndex index, int neighbours) {
    this.index = index;
    this.overlaps = new float[index.tracks().rows()];
    this.nearest = new LargestKeys(Math.min(neighbours, overlaps.length));
    this.touched = new int[overlaps.length];
  }

  /** Forgets the tracks. */
  void clear() {
    for (int i = 0; i < touchedCount; i++) {
      overlaps[touched[i]] = 0;
    }
    touchedCount = 0;
  }

  /** Adds a track with its weight; a weight of zero changes nothing. */
  void add(int track, float weight) {
    if (weight == 0) {
      return;
    }
    IntRows sessions = index.sessions();
    for (int i = sessions.start(track); i < sessions.end(track); i++) {
      int session = sessions.value(i);
      if (overlaps[session] == 0) {
        touched[touchedCount++] = session;
      }
      overlaps[session] += weight;
    }
  }

  /**
   * Visits the most similar sessions, the most similar first and of equals the later first.
   *
   * @param scale one over the length of the vector of the weights
   */
  void forEachNearest(float scale, Visitor visitor) {
    nearest.clear();
    for (int i = 0; i < touchedCount; i++) {
      int session = touched[i];
      float norm = (float) Math.sqrt(index.tracks().length(session));
      // The bits of positive floats are in the order of the floats, so one number orders both.
      nearest.offer((long) Float.floatToIntBits(overlaps[session] / norm) << 32 | session);
    }
    long[] keys = nearest.toArray();
    Arrays.sort(keys);
    for (int i = keys.length - 1; i >= 0; i--) {
      visitor.visit((int) keys[i], scale * Float.intBitsToFloat((int) (keys[i] >>> 32)));
    }
  }
}
