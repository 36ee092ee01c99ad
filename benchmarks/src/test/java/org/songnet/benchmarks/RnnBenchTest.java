package org.songnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RnnBenchTest {

  @Test
  void everyLineOfItRuns() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    RnnBench.run(true, new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("LSTM in Java", "GRU in Java", "LSTM on DL4J", "two threads", "top 20");
  }
}
