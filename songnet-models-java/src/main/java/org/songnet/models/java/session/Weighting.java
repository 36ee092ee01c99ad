package org.songnet.models.java.session;

import java.util.function.IntToDoubleFunction;

/**
 * What tells the session kNN models apart: how they weight what a neighbour says.
 *
 * @param heard what a track of the running session counts when neighbours are looked for
 * @param cosine whether similarity is the cosine; else what is shared over the number of different
 *     tracks of the running session
 * @param match what a neighbour counts by the age of the newest track it shares
 * @param ageDecay what a neighbour counts compared with one younger by one unit of age
 * @param placeDecay what a track of a neighbour counts compared with one that is a place nearer to
 *     the last shared track there
 * @param idf how much the inverse document frequency of a track raises its score
 */
record Weighting(
    Heard heard,
    boolean cosine,
    IntToDoubleFunction match,
    double ageDecay,
    double placeDecay,
    double idf) {

  /** The weight of a track of the running session. */
  @FunctionalInterface
  interface Heard {

    /**
     * Not negative, and positive for the last track.
     *
     * @param age how many tracks came after it
     * @param length how many tracks the session has
     */
    double weight(int age, int length);
  }

  /** A weight that falls by a factor with each step of age. */
  static Heard decaying(double decay) {
    return (age, length) -> Math.pow(decay, age);
  }
}
