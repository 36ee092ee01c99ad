package org.songnet.models.dl4j;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A model that the {@link TrainingLoop} can train. Not thread-safe.
 *
 * @param <B> what it learns from at once
 */
public interface TrainableModel<B extends TrainingBatch> {

  /** Everything that is trained, in an order that does not change. */
  List<Parameter> parameters();

  /** A pass over the batches of an epoch or over those held out begins: figures start anew. */
  default void startPass() {}

  /**
   * Adds the gradients of a batch.
   *
   * @param scale multiplies the gradients
   * @param random where dropout and negatives come from
   * @return the sum of the losses of all positions
   */
  double train(B batch, float scale, SplittableRandom random);

  /** The sum of the losses of all positions, without dropout or sampling. */
  double evaluate(B batch);

  /** Figures of this pass so far besides the loss, by name. */
  default Map<String, Double> metrics() {
    return Map.of();
  }
}
