package org.songnet.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times contenders in turn, round after round.
 *
 * <p>What they are compared by is the median of the ratios within a round: whatever slows the
 * machine down for longer than a round slows everybody in it. The clock is the CPU time of this
 * thread, so that a run is not charged for the time that other programs had the core.
 */
final class Interleaved {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int MIN_ROUNDS = 7;
  private static final int MAX_ROUNDS = 2000;
  private static final int MIN_WARM_UPS = 3;

  private final double secondsEach;
  private final long bytesAtOnce;
  private double sink;

  /**
   * A way of timing.
   *
   * @param secondsEach how long each contender is timed, about; as long again it is warmed up
   * @param bytesAtOnce how much memory contenders may hold together; more of them run in groups,
   *     each with the limit
   */
  Interleaved(double secondsEach, long bytesAtOnce) {
    this.secondsEach = secondsEach;
    this.bytesAtOnce = bytesAtOnce;
  }

  /** Times a limit and those who try to come near it; the limit's timing is the first. */
  List<Timing> time(Contender limit, List<Contender> others) {
    List<Timing> timings = new ArrayList<>();
    List<Contender> group = new ArrayList<>(List.of(limit));
    for (int i = 0; i < others.size(); i++) {
      group.add(others.get(i));
      boolean last = i == others.size() - 1;
      if (last || bytes(group) + others.get(i + 1).bytes() > bytesAtOnce) {
        List<Timing> some = time(group);
        timings.addAll(timings.isEmpty() ? some : some.subList(1, some.size()));
        group = new ArrayList<>(List.of(limit));
      }
    }
    return timings;
  }

  private static long bytes(List<Contender> group) {
    return group.stream().mapToLong(Contender::bytes).sum();
  }

  private List<Timing> time(List<Contender> group) {
    List<Contender.Task> tasks = group.stream().map(c -> c.start().get()).toList();
    for (Contender.Task task : tasks) {
      warmUp(task);
    }
    double[][] micros = new double[MAX_ROUNDS][tasks.size()];
    double budget = secondsEach * 1e6 * tasks.size();
    int rounds = 0;
    for (double spent = 0; rounds < MAX_ROUNDS && (rounds < MIN_ROUNDS || spent < budget); ) {
      for (int i = 0; i < tasks.size(); i++) {
        micros[rounds][i] = run(tasks.get(i));
        spent += micros[rounds][i];
      }
      rounds++;
    }
    double[][] timed = Arrays.copyOf(micros, rounds);
    List<Timing> timings = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      timings.add(timing(group.get(i), timed, i));
    }
    return timings;
  }

  private void warmUp(Contender.Task task) {
    double spent = 0;
    for (int runs = 0; runs < MIN_WARM_UPS || spent < secondsEach * 1e6; runs++) {
      spent += run(task);
    }
  }

  private double run(Contender.Task task) {
    long start = CLOCK.getCurrentThreadCpuTime();
    sink += task.run();
    return (CLOCK.getCurrentThreadCpuTime() - start) / 1e3;
  }

  private static Timing timing(Contender contender, double[][] micros, int i) {
    double[] own = new double[micros.length];
    double[] ratios = new double[micros.length];
    double limitBest = Double.MAX_VALUE;
    for (int round = 0; round < micros.length; round++) {
      own[round] = micros[round][i];
      ratios[round] = micros[round][0] / micros[round][i];
      limitBest = Math.min(limitBest, micros[round][0]);
    }
    Arrays.sort(own);
    Arrays.sort(ratios);
    int middle = micros.length / 2;
    return new Timing(
        contender.name(),
        own[0],
        own[middle],
        ratios[middle],
        limitBest / own[0],
        contender.operations());
  }

  /** What all runs came to: to be printed, so that their work counts. */
  double sink() {
    return sink;
  }
}
