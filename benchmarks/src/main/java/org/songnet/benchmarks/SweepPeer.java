package org.songnet.benchmarks;

import org.songnet.Interactions;
import org.songnet.models.java.factor.IalsConfig;

/**
 * A library whose sweeps of alternating least squares are timed beside ours where it is there,
 * found as a service: some are too large to be in every build.
 */
public interface SweepPeer {

  /**
   * What a sweep costs.
   *
   * @param seconds by the clock on the wall
   * @param processorSeconds of all threads of this process
   */
  record Cost(double seconds, double processorSeconds) {}

  /** As it stands in the tables. */
  String name();

  /** Trains on the same pairs, with as many factors; start-up does not count. */
  Cost sweep(IalsConfig config, Interactions data);
}
