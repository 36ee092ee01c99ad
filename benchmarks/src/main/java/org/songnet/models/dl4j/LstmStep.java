package org.songnet.models.dl4j;

import java.util.List;
import java.util.SplittableRandom;
import org.songnet.models.java.rnn.RnnConfig;

/** One training step of the same network on ND4J's products. */
public final class LstmStep {

  private final ItemModel model;
  private final Batch batch;
  private long step;

  /**
   * Makes an untrained network.
   *
   * @param counts how often each track was heard
   */
  public LstmStep(RnnConfig config, int[] counts, List<int[]> sequences) {
    model = new ItemModel(config, counts, new float[counts.length]);
    batch = new Batch(sequences);
  }

  /** Goes forth, back and on; returns the loss. */
  public double run() {
    return NativeThreads.withOne(
        () -> {
          step++;
          double loss = model.train(batch, 1f / batch.positions(), new SplittableRandom(step));
          double squares = 0;
          for (Parameter parameter : model.parameters()) {
            squares += parameter.squaredGradient();
          }
          float factor = (float) Math.min(1, 5 / Math.sqrt(squares));
          for (Parameter parameter : model.parameters()) {
            parameter.adam(factor, 1e-3, step);
          }
          return loss;
        });
  }
}
