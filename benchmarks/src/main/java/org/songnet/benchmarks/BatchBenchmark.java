package org.songnet.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A batch of 64 queries, top 100: each contender in a JVM of its own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx8g", "--add-modules", "jdk.incubator.vector"})
public class BatchBenchmark {

  /** How many vectors. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  /** Components of each. */
  @Param({"16", "64", "128", "300"})
  public int dimension;

  /** Who. */
  @Param({
    "FMA peak (limit)",
    "songnet tiles, no top-k",
    "songnet batch",
    "songnet batch, compact",
    "songnet batch, plain Java",
    "ND4J gemm"
  })
  public String contender = "";

  private Contender.Task task = () -> 0;

  /** Makes the data and the contender. */
  @Setup
  public void start() {
    SearchCases cases = new SearchCases(new Data(size, dimension));
    task = Contender.named(contender, cases.fmaLimit(), cases.batch()).start().get();
  }

  /** One batch. */
  @Benchmark
  public double batch() {
    return task.run();
  }
}
