package org.songnet.models.dl4j.twotower;

/** What the products of listeners' vectors with songs' are worth. */
interface Loss {

  /**
   * The sum of the losses of the pairs of a batch.
   *
   * @param batch the song of pair r is the candidate r
   * @param songs the candidates
   * @param products a row for each pair, a column for each candidate; overwritten with the gradient
   */
  double train(PairBatch batch, int[] songs, float[] products);

  /**
   * The loss of a pair held out.
   *
   * @param products has the product with every song of the catalog from {@code start} on; minus
   *     infinity where the listener heard it in training
   */
  double evaluate(int user, int track, float[] products, int start);
}
