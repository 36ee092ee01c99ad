package org.songnet.models.java.rnn;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work cut into parts that run in parallel, in the fork-join pool of whoever calls.
 *
 * <p>How work is cut depends on its size alone and no part adds to what another writes, so results
 * do not depend on the number of threads.
 */
final class Tasks {

  private Tasks() {}

  /** Works on the numbers from {@code from} to before {@code to}. */
  @FunctionalInterface
  interface Range {
    void work(int from, int to);
  }

  /** Runs numbered tasks and waits for all. */
  static void run(int count, IntConsumer task) {
    if (count == 1) {
      task.accept(0);
    } else {
      IntStream.range(0, count).parallel().forEach(task);
    }
  }

  /** Cuts the numbers from 0 to before {@code size} into ranges of a length. */
  static void ranges(int size, int length, Range range) {
    run(
        (size + length - 1) / length,
        i -> range.work(i * length, Math.min(size, (i + 1) * length)));
  }
}
