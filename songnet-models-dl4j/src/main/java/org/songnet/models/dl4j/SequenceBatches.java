package org.songnet.models.dl4j;

import java.util.List;
import java.util.SplittableRandom;
import org.songnet.models.java.rnn.Sequences;

/**
 * Sequences in batches of about equal length.
 *
 * @param batchSize sequences in a batch at most
 */
record SequenceBatches(Sequences sequences, int batchSize) implements TrainingBatches<Batch> {

  @Override
  public List<Batch> epoch(SplittableRandom random) {
    return packed(sequences.epoch(batchSize, random));
  }

  @Override
  public List<Batch> validation() {
    return packed(sequences.validationBatches(batchSize));
  }

  private static List<Batch> packed(List<List<int[]>> batches) {
    return batches.stream().map(Batch::new).toList();
  }
}
