package org.songnet.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Runs the steps of a loop on several threads, each step once, in no order. */
final class ParallelLoop {

  private final int steps;
  private final IntConsumer body;
  private final EvaluationListener listener;
  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean stopped;
  private int done;

  private ParallelLoop(int steps, IntConsumer body, EvaluationListener listener) {
    this.steps = steps;
    this.body = body;
    this.listener = listener;
  }

  /**
   * Runs {@code body} for 0 to {@code steps - 1} and returns when all are done.
   *
   * @throws CancellationException if the listener asks to stop or the calling thread is interrupted
   * @throws RuntimeException what the body threw; the other steps then stop
   */
  static void run(int steps, int threads, IntConsumer body, EvaluationListener listener) {
    ParallelLoop loop = new ParallelLoop(steps, body, listener);
    if (Math.min(threads, steps) > 1) {
      loop.runOn(Math.min(threads, steps));
    } else {
      loop.work();
    }
  }

  private void runOn(int threads) {
    if (Thread.currentThread().isInterrupted()) {
      // Waiting for workers would not notice, were they done before the wait.
      throw new CancellationException("the evaluation was interrupted");
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(this::work));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("an evaluation thread failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the evaluation was interrupted");
    } finally {
      stopped = true;
      pool.shutdown();
    }
  }

  private void work() {
    boolean finished = false;
    try {
      for (int step = next.getAndIncrement();
          step < steps && !stopped;
          step = next.getAndIncrement()) {
        if (listener.isCancelled() || Thread.currentThread().isInterrupted()) {
          throw new CancellationException("the evaluation was cancelled at step " + step);
        }
        body.accept(step);
        reportStep();
      }
      finished = true;
    } finally {
      stopped |= !finished;
    }
  }

  private synchronized void reportStep() {
    listener.onProgress(++done, steps);
  }
}
