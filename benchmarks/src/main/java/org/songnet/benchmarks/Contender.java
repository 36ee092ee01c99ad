package org.songnet.benchmarks;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something that does a piece of work, to be timed beside others.
 *
 * @param name as it stands in the tables
 * @param bytes about how much memory its task holds
 * @param operations floating-point operations of one run, or 0 where the bytes count
 * @param start makes the task; called when its turn comes, so that not everybody's data is in
 *     memory
 */
record Contender(String name, long bytes, double operations, Supplier<Task> start) {

  /**
   * The one of a name.
   *
   * @throws IllegalArgumentException if there is none, on this JVM
   */
  static Contender named(String name, Contender limit, List<Contender> others) {
    return Stream.concat(Stream.of(limit), others.stream())
        .filter(contender -> contender.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such contender here: " + name));
  }

  /** One run; the result depends on all of the work, so that no compiler leaves it out. */
  interface Task {
    double run();
  }
}
