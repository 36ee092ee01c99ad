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

  GroupTally(int metrics) {
    sums = new double[metrics];
  }
}
