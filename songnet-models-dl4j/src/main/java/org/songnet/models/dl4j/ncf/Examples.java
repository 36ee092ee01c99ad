package org.songnet.models.dl4j.ncf;

/**
 * Pairs of a listener and a track.
 *
 * @param users the row of the listener of each pair
 * @param tracks the catalog index of the track of each pair
 * @param heard whether the listener touched the track, for each pair
 * @param positives how many he did
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves this package
record Examples(int[] users, int[] tracks, boolean[] heard, int positives) {

  int size() {
    return users.length;
  }
}
