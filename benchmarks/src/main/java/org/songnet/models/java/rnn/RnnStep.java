package org.songnet.models.java.rnn;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** One training step of the network in pure Java, again and again on the same sequences. */
public final class RnnStep {

  private final RnnModel model;
  private final List<Parameter> parameters;
  private final Batch batch;
  private long step;

  /**
   * Makes an untrained network.
   *
   * @param counts how often each track was heard
   */
  public RnnStep(RnnConfig config, int[] counts, List<int[]> sequences) {
    model = new RnnModel(config, counts, new float[counts.length], Optional.empty());
    parameters = model.parameters();
    batch = new Batch(sequences);
  }

  /** Goes forth, back and on; returns the loss. */
  public double run() {
    step++;
    double loss = model.train(batch, 1f / batch.positions(), new SplittableRandom(step));
    double squares = 0;
    for (Parameter parameter : parameters) {
      squares += parameter.squaredGradient();
    }
    float factor = (float) Math.min(1, 5 / Math.sqrt(squares));
    for (Parameter parameter : parameters) {
      parameter.adam(factor, 1e-3, step);
    }
    return loss;
  }
}
