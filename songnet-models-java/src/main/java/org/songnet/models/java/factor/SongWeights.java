package org.songnet.models.java.factor;

import java.io.IOException;
import org.songnet.spi.ModelWriter;
import org.songnet.vector.SparseMatrix;

/** What each song heard says for each other song: a square matrix B with a zero diagonal. */
interface SongWeights {

  /**
   * The scores {@code Bᵀe} of all songs.
   *
   * @param evidence one row e: what was heard
   */
  float[] scores(SparseMatrix evidence);

  /** What each element of the row says for one song: {@code eᵢBᵢⱼ}, by position. */
  double[] parts(SparseMatrix evidence, int song);

  /** Writes what is needed to make it again, besides the histories. */
  void write(ModelWriter out) throws IOException;
}
