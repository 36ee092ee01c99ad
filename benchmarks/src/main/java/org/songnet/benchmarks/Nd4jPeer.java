package org.songnet.benchmarks;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J on OpenBLAS: a matrix product, and a scan of the scores. */
final class Nd4jPeer {

  private Nd4jPeer() {}

  static INDArray matrix(float[] numbers, int rows, int columns) {
    return Nd4j.create(numbers, new long[] {rows, columns}, 'c');
  }

  /** The queries as columns. */
  static INDArray columns(float[]... queries) {
    return Nd4j.createFromArray(queries).transpose().dup('f');
  }

  /** Where products go, one column after the other. */
  static INDArray products(int rows, int columns) {
    return Nd4j.create(new long[] {rows, columns}, 'f');
  }

  /** The worst of the best scores of the last query. */
  static float worstOfBest(INDArray rows, INDArray queries, INDArray product) {
    rows.mmuli(queries, product);
    // Reading through the pointer, a query at a time: asFloat() would copy all of it to a new
    // array.
    FloatPointer pointer = new FloatPointer(product.data().addressPointer());
    float[] scores = new float[(int) rows.size(0)];
    float worst = 0;
    for (long q = 0; q < queries.size(1); q++) {
      pointer.position(q * scores.length).get(scores);
      BestScores best = new BestScores(Data.K);
      for (int row = 0; row < scores.length; row++) {
        best.offer(row, scores[row]);
      }
      worst = best.worst();
    }
    return worst;
  }

  /** Which of OpenBLAS' kernels runs, as far as the environment says. */
  static String blas() {
    String named = System.getenv("OPENBLAS_CORETYPE");
    return "OpenBLAS, kernel " + (named == null ? "of its own choice" : named);
  }
}
