package org.songnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;

class SessionBenchTest {

  private static SessionBenchmark small(String model) {
    SessionBenchmark benchmark = new SessionBenchmark();
    benchmark.model = model;
    benchmark.events = 5000;
    benchmark.songs = 2000;
    benchmark.start();
    return benchmark;
  }

  /** A benchmark of something wrong is worth nothing: both ways find the same songs. */
  @ParameterizedTest
  @ValueSource(strings = {"session-knn", "vsknn", "stan", "vstan", "sequential-rules"})
  void bothWaysFindTheSame(String model) {
    SessionBenchmark benchmark = small(model);
    for (int request = 0; request < 20; request++) {
      assertThat(benchmark.recommend(request)).hasSize(20).isEqualTo(benchmark.scoreAll(request));
    }
  }

  @Test
  void modelsAreFoundByName() {
    assertThatThrownBy(() -> small("nothing")).hasMessage("there is no model nothing");
  }

  @Test
  void everyLineOfItRuns() throws RunnerException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SessionBench.print(
        new Runner(
                SessionBench.options(false)
                    .param("model", "session-knn")
                    .param("events", "5000")
                    .param("songs", "2000")
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(50))
                    .build())
            .run(),
        new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .anyMatch(line -> line.matches("session-knn +recommend +p50 .* p99 .* ms"))
        .anyMatch(line -> line.matches("session-knn +scoreAll +\\d+ requests/s"));
  }
}
