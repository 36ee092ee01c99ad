package org.songnet.models.java.session;

import java.util.Arrays;

/**
 * Numbers for some of the tracks: a hash table on primitives, as large as it needs to be and not as
 * the catalog. Not thread-safe.
 */
final class TrackValues {

  /** Takes a track and its number. */
  @FunctionalInterface
  interface Visitor {
    void visit(int track, double value);
  }

  private static final int FREE = -1;

  private int[] tracks;
  private double[] values;
  private int size;

  TrackValues(int expected) {
    int capacity = Math.max(16, Integer.highestOneBit(Math.min(expected, 1 << 28)) << 2);
    tracks = new int[capacity];
    values = new double[capacity];
    Arrays.fill(tracks, FREE);
  }

  void add(int track, double amount) {
    int at = slot(track); // may grow the table
    values[at] += amount;
  }

  void set(int track, double value) {
    int at = slot(track); // may grow the table
    values[at] = value;
  }

  /** The number of a track, or another where it has none. */
  double get(int track, double absent) {
    int at = find(track);
    return tracks[at] == FREE ? absent : values[at];
  }

  boolean contains(int track) {
    return tracks[find(track)] != FREE;
  }

  /** Where a track is, or would be. */
  private int find(int track) {
    int mask = tracks.length - 1;
    // Fibonacci hashing: neighbouring indices go far apart.
    int at = ((track * 0x9E3779B9) >>> 7) & mask;
    while (tracks[at] != track && tracks[at] != FREE) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private int slot(int track) {
    int at = find(track);
    if (tracks[at] != FREE) {
      return at;
    }
    if (2 * size >= tracks.length) {
      grow();
      at = find(track);
    }
    size++;
    tracks[at] = track;
    return at;
  }

  private void grow() {
    int[] oldTracks = tracks;
    double[] oldValues = values;
    tracks = new int[2 * oldTracks.length];
    values = new double[tracks.length];
    Arrays.fill(tracks, FREE);
    for (int i = 0; i < oldTracks.length; i++) {
      if (oldTracks[i] != FREE) {
        int at = find(oldTracks[i]);
        tracks[at] = oldTracks[i];
        values[at] = oldValues[i];
      }
    }
  }

  /** The tracks that have a number, ascending, as a fresh array. */
  int[] tracks() {
    return Arrays.stream(tracks).filter(track -> track != FREE).sorted().toArray();
  }

  /** Visits every track that has a number, in no order. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < tracks.length; i++) {
      if (tracks[i] != FREE) {
        visitor.visit(tracks[i], values[i]);
      }
    }
  }
}
