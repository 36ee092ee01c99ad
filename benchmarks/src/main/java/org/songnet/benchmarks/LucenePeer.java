package org.songnet.benchmarks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Lucene's {@code VectorUtil}, a call for each row.
 *
 * <p>Looked up by name, because Lucene 10 does not run on JDK 17 and these benchmarks do.
 */
final class LucenePeer {

  private static final MethodHandle DOT = find();

  private LucenePeer() {}

  private static MethodHandle find() {
    MethodType type = MethodType.methodType(float.class, float[].class, float[].class);
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Class<?> util = lookup.findClass("org.apache.lucene.util.VectorUtil");
      return lookup.findStatic(util, "dotProduct", type);
    } catch (ReflectiveOperationException | LinkageError e) {
      return MethodHandles.empty(type);
    }
  }

  static boolean runsHere() {
    return Runtime.version().feature() >= 21;
  }

  static float worstOfBest(float[][] rows, float[] query) {
    BestScores best = new BestScores(Data.K);
    try {
      for (int row = 0; row < rows.length; row++) {
        best.offer(row, (float) DOT.invokeExact(query, rows[row]));
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return best.worst();
  }
}
