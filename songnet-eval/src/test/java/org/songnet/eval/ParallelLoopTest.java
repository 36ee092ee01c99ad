package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelLoopTest {

  private static final EvaluationListener SILENT = EvaluationListener.silent();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000})
  void everyStepRunsOnce(int threads) {
    AtomicIntegerArray runs = new AtomicIntegerArray(500);
    ParallelLoop.run(runs.length(), threads, runs::incrementAndGet, SILENT);

    for (int step = 0; step < runs.length(); step++) {
      assertThat(runs.get(step)).isEqualTo(1);
    }
  }

  @Test
  void noStepsAreDoneAtOnce() {
    ParallelLoop.run(
        0,
        4,
        step -> {
          throw new AssertionError();
        },
        SILENT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aFailureComesOutAsItWas(int threads) {
    IllegalStateException failure = new IllegalStateException("step 5");

    assertThatThrownBy(
            () ->
                ParallelLoop.run(
                    100,
                    threads,
                    step -> {
                      if (step == 5) {
                        throw failure;
                      }
                    },
                    SILENT))
        .isSameAs(failure);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anInterruptEndsIt(int threads) {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> ParallelLoop.run(10, threads, step -> {}, SILENT))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
