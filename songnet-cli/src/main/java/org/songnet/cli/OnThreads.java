package org.songnet.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** Runs work that takes the pool of its thread on so many threads. */
final class OnThreads {

  private OnThreads() {}

  static <T> T call(int threads, Supplier<T> work) {
    if (threads == Runtime.getRuntime().availableProcessors()) {
      return work.get();
    }
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work::get).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a working thread failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
