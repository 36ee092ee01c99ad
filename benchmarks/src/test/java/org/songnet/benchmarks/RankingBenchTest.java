package org.songnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingBenchTest {

  @Test
  void everySetupIsALine() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    RankingBench.Setup small = new RankingBench.Setup(300, 60, 1500, "ials,item-knn", "logistic");

    RankingBench.run(List.of(small), 20, new PrintStream(text, true, StandardCharsets.UTF_8));

    assertThat(text.toString(StandardCharsets.UTF_8))
        .containsPattern("300 songs +ials,item-knn +→ logistic")
        .containsPattern("wall p50 \\d+\\.\\d\\d ms, p99 \\d+\\.\\d\\d ms");
  }
}
