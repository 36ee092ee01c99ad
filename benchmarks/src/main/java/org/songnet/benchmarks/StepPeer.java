package org.songnet.benchmarks;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.songnet.models.java.rnn.RnnConfig;

/**
 * A library whose training step is timed beside ours where it is there, found as a service: some
 * are too large to be in every build.
 */
public interface StepPeer {

  /** As it stands in the tables. */
  String name();

  /**
   * Makes an untrained network of the size of a configuration.
   *
   * @param tracks tracks in the catalog
   * @param sequences all of one length
   * @return goes forth, back and on; returns the loss
   */
  DoubleSupplier prepare(RnnConfig config, int tracks, List<int[]> sequences);
}
