package org.songnet.models.dl4j;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The data of a {@link TrainingLoop}, cut into batches.
 *
 * @param <B> what is learnt from at once
 */
public interface TrainingBatches<B extends TrainingBatch> {

  /** The batches of one pass over the data, in an order that the random numbers decide. */
  List<B> epoch(SplittableRandom random);

  /** What is held out to find the best epoch; may be empty. */
  List<B> validation();
}
