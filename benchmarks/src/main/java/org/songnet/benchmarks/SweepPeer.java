package org.songnet.benchmarks;

import org.songnet.Interactions;
import org.songnet.models.java.factor.IalsConfig;

/**
 * A library whose sweeps of alternating least squares are timed beside ours where it is there,
 * found as a service: some are too large to be in every build.
 */
public interface SweepPeer {

  /** As it stands in the tables. */
  String name();

  /**
   * Trains on the same pairs, with as many factors.
   *
   * @return seconds of a sweep, start-up not counted
   */
  double secondsOfSweep(IalsConfig config, Interactions data);
}
