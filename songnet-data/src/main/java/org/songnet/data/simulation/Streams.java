package org.songnet.data.simulation;

import java.util.Random;

/**
 * Independent sources of chance, so that a change in one use of chance leaves the others alone.
 *
 * <p>{@link Random} it is, because its numbers are specified and so the same on every JVM.
 */
enum Streams {
  PLAN(1),
  PLAYS(2),
  EXPORT(3),
  SONGS(4),
  TASTE(5);

  private final int number;

  Streams(int number) {
    this.number = number;
  }

  /** The stream of a seed, from its beginning. */
  Random random(long seed) {
    return new Random(seed + number * 0x9E3779B97F4A7C15L);
  }
}
