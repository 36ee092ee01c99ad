package org.songnet.models.dl4j;

import java.util.List;
import java.util.SplittableRandom;

/** A model that the {@link TrainingLoop} can train. Not thread-safe. */
interface SequenceModel {

  /** Everything that is trained, in an order that does not change. */
  List<Parameter> parameters();

  /**
   * Adds the gradients of a batch.
   *
   * @param scale multiplies the gradients
   * @param random where dropout and negatives come from
   * @return the sum of the losses of all positions
   */
  double train(Batch batch, float scale, SplittableRandom random);

  /** The sum of the losses of all positions, without dropout or sampling. */
  double evaluate(Batch batch);
}
