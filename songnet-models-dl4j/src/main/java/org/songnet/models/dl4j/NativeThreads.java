package org.songnet.models.dl4j;

import java.util.function.Supplier;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Holds native matrix products to one thread while any training runs.
 *
 * <p>OpenBLAS cuts a product differently for every number of threads and then rounds differently,
 * so only one thread gives the same model everywhere. What can be parallel is made so in Java, in
 * parts that do not depend on the number of threads. The setting is global in ND4J; the last
 * training that ends sets it back.
 */
public final class NativeThreads {

  private static final Object LOCK = new Object();
  private static int trainings;
  private static int blasThreads;
  private static int loopThreads;

  private NativeThreads() {}

  /** Does some work with one native thread. */
  public static <T> T withOne(Supplier<T> work) {
    hold();
    try {
      return work.get();
    } finally {
      release();
    }
  }

  private static void hold() {
    synchronized (LOCK) {
      if (trainings++ == 0) {
        Nd4j.getBackend();
        blasThreads = Nd4j.factory().blas().getMaxThreads();
        loopThreads = NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads();
        set(1, 1);
      }
    }
  }

  private static void release() {
    synchronized (LOCK) {
      if (--trainings == 0) {
        set(blasThreads, loopThreads);
      }
    }
  }

  private static void set(int blas, int loops) {
    Nd4j.factory().blas().setMaxThreads(blas);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(loops);
  }
}
