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

  @Test
  void aGraphOfNeighboursFindsMoreWithAWiderBeam() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();

    new NearestBench(
            new SongCloud(3_000, 16), 20, new PrintStream(text, true, StandardCharsets.UTF_8))
        .run();

    assertThat(text.toString(StandardCharsets.UTF_8))
        .containsPattern("100 of 3,000 songs by vectors of 16")
        .containsPattern("songnet, int8 then exact .* recall 1\\.000")
        .containsPattern("songnet, fp32 exact .* recall 1\\.000")
        .containsPattern("beam 800 .* recall (1\\.000|0\\.9\\d\\d)");
  }
}
