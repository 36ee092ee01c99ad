package org.songnet.models.dl4j;

/** What a model learns from at once. */
public interface TrainingBatch {

  /** How many losses it has; at least 1. */
  int positions();
}
