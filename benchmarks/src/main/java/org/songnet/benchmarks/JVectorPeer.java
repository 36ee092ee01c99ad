package org.songnet.benchmarks;

import io.github.jbellis.jvector.vector.VectorUtil;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;

/** JVector's {@code VectorUtil}, a call for each row. */
final class JVectorPeer {

  private JVectorPeer() {}

  static VectorFloat<?> vector(float[] components) {
    return VectorizationProvider.getInstance().getVectorTypeSupport().createFloatVector(components);
  }

  static VectorFloat<?>[] vectors(float[][] rows) {
    VectorFloat<?>[] vectors = new VectorFloat<?>[rows.length];
    for (int i = 0; i < rows.length; i++) {
      vectors[i] = vector(rows[i]);
    }
    return vectors;
  }

  static float worstOfBest(VectorFloat<?>[] rows, VectorFloat<?> query) {
    BestScores best = new BestScores(Data.K);
    for (int row = 0; row < rows.length; row++) {
      best.offer(row, VectorUtil.dotProduct(query, rows[row]));
    }
    return best.worst();
  }

  static String provider() {
    return VectorizationProvider.getInstance().getClass().getSimpleName();
  }
}
