package org.songnet.models.java.session;

import java.util.Arrays;

/**
 * The different tracks of a session that goes on, each at the place where it was heard last; tracks
 * the catalog does not have take no place. Not thread-safe.
 */
final class RunningSession {

  private final TrackValues places = new TrackValues(16);
  private int[] heard = new int[8];
  private int distinct;
  private int length;

  void append(int track) {
    if (places.contains(track)) {
      forget(track);
    } else if (distinct == heard.length) {
      heard = Arrays.copyOf(heard, 2 * distinct);
    }
    heard[distinct++] = track;
    places.set(track, length++);
  }

  private void forget(int track) {
    int at = distinct - 1;
    while (heard[at] != track) {
      at--;
    }
    System.arraycopy(heard, at + 1, heard, at, --distinct - at);
  }

  /** How many tracks it has, repeats counted. */
  int length() {
    return length;
  }

  /** How many different tracks it has. */
  int distinct() {
    return distinct;
  }

  /**
   * One of the different tracks.
   *
   * @param rank 0 for the last one heard, up to below {@link #distinct}
   */
  int recent(int rank) {
    return heard[distinct - 1 - rank];
  }

  /** How many tracks came after the last time a track was heard; -1 if it was not heard. */
  int age(int track) {
    return length - 1 - (int) places.get(track, length);
  }
}
