package org.songnet.data;

import java.util.Arrays;

/** A playlist while it is being read: its tracks with their positions, in whatever order. */
final class PlaylistDraft {

  private int size;
  private int[] tracks = new int[16];
  private long[] positions = new long[16];
  private boolean sorted = true;

  int size() {
    return size;
  }

  /** The position behind the track that was added last. */
  long nextPosition() {
    return size == 0 ? 0 : positions[size - 1] + 1;
  }

  /** Adds a track at a position; where two have the same, the one added first comes first. */
  void add(int track, long position) {
    if (size == tracks.length) {
      tracks = Arrays.copyOf(tracks, 2 * size);
      positions = Arrays.copyOf(positions, 2 * size);
    }
    sorted &= size == 0 || positions[size - 1] <= position;
    tracks[size] = track;
    positions[size++] = position;
  }

  /** The tracks by position, as a fresh array. */
  int[] tracks() {
    int[] ordered = new int[size];
    int[] order = sorted ? null : StableOrder.ascending(positions, size);
    for (int i = 0; i < size; i++) {
      ordered[i] = tracks[order == null ? i : order[i]];
    }
    return ordered;
  }
}
