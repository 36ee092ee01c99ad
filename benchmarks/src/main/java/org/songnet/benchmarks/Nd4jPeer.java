package org.songnet.benchmarks;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J on OpenBLAS: a matrix product, and a scan of the scores. */
final class Nd4jPeer {

  private Nd4jPeer() {}

  static INDArray matrix(float[] numbers, int rows, int columns) {
    return Nd4j.create(numbers, new long[] {rows, columns}, 'c');
  }

  static INDArray matrix(float[][] rows) {
    return Nd4j.createFromArray(rows);
  }

  /** The worst of the best scores of the last query. */
  static float worstOfBest(INDArray rows, INDArray queries) {
    INDArray product = queries.mmul(rows.transpose());
    float[] scores = product.dup('c').data().asFloat();
    product.close();
    int count = (int) rows.size(0);
    float worst = 0;
    for (int from = 0; from < scores.length; from += count) {
      BestScores best = new BestScores(Data.K);
      for (int row = 0; row < count; row++) {
        best.offer(row, scores[from + row]);
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
