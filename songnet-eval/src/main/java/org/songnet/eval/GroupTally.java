package org.songnet.eval;

/** What came of one test session or user; filled by one thread, read when all are done. */
final class GroupTally {

  final double[] sums;
  int cases;
  int targets;
  int cold;
  int unknown;
  int repeated;
  boolean newUser;

  /** The first tracks recommended, where something is measured over all lists. */
  int[] list = {};

  GroupTally(int metrics) {
    sums = new double[metrics];
  }
}
