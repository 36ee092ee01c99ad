package org.songnet.models.dl4j;

/** A model that learns from sequences. */
interface SequenceModel extends TrainableModel<Batch> {}
