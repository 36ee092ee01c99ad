package org.songnet.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.songnet.Interactions;
import org.songnet.Recommender;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;
import org.songnet.models.java.factor.IalsConfig;
import org.songnet.models.java.factor.IalsTrainer;

/**
 * How long each sweep of a training took, and how good it was.
 *
 * @param sweeps one after the other
 * @param liveBytes what was reachable on the heap in the midst of a training
 */
record SweepTimes(List<Sweep> sweeps, long liveBytes) {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /**
   * One sweep.
   *
   * @param seconds by the clock on the wall
   * @param processorSeconds of all threads of this process
   * @param loss after it
   */
  record Sweep(double seconds, double processorSeconds, double loss) {}

  /** Trains, after two sweeps to warm up, and hands the model on. */
  static SweepTimes of(IalsConfig config, Interactions data, Consumer<Recommender> model) {
    long[] live = new long[1];
    new IalsTrainer(config.withSweeps(2))
        .fit(
            data,
            progress -> {
              if (progress.epoch() == 2 && progress.step() == 0) {
                live[0] = heapInUse();
              }
            });
    Clock clock = new Clock();
    model.accept(new IalsTrainer(config).fit(data, clock));
    return new SweepTimes(clock.sweeps, live[0]);
  }

  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  double medianSeconds() {
    return sorted(Sweep::seconds)[sweeps.size() / 2];
  }

  double bestSeconds() {
    return sorted(Sweep::seconds)[0];
  }

  double bestProcessorSeconds() {
    return sorted(Sweep::processorSeconds)[0];
  }

  private double[] sorted(ToDoubleFunction<Sweep> what) {
    return sweeps.stream().mapToDouble(what).sorted().toArray();
  }

  double lastLoss() {
    return sweeps.get(sweeps.size() - 1).loss();
  }

  double smallestLoss() {
    return sweeps.stream().mapToDouble(Sweep::loss).min().orElseThrow();
  }

  /** Seconds until the loss is at most so large; NaN where it never is. */
  double secondsTo(double loss) {
    double seconds = 0;
    for (Sweep sweep : sweeps) {
      seconds += sweep.seconds();
      if (sweep.loss() <= loss) {
        return seconds;
      }
    }
    return Double.NaN;
  }

  /** Notes when sweeps end. */
  private static final class Clock implements TrainingListener {
    private final List<Sweep> sweeps = new ArrayList<>();
    private long wall;
    private long processor;

    @Override
    public void onProgress(TrainingProgress progress) {
      if (progress.step() == progress.steps()) {
        sweeps.add(
            new Sweep(
                (System.nanoTime() - wall) / 1e9,
                (SYSTEM.getProcessCpuTime() - processor) / 1e9,
                progress.trainingLoss().orElseThrow()));
      } else if (progress.step() == 0) {
        wall = System.nanoTime();
        processor = SYSTEM.getProcessCpuTime();
      }
    }
  }
}
