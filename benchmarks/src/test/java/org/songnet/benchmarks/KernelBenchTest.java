package org.songnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelBenchTest {

  @TempDir Path folder;

  @Test
  void everyLineOfItRuns() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    KernelBench.run(
        new BenchOptions(false, true, folder, List.of(), List.of()),
        new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("kernel: Vector API")
        .contains("songnet int8 + exact")
        .contains("ND4J gemm")
        .contains("5,000 songs denied");
    assertThat(Files.readAllLines(folder.resolve("kernel.csv"))).hasSizeGreaterThan(20);
    assertThat(folder.resolve("kernel.svg")).content().startsWith("<svg").contains("</svg>");
  }

  /** A benchmark of something wrong is worth nothing: everybody finds the same neighbours. */
  @Test
  void allContendersFindTheSame() {
    Data data = new Data(3000, 24);
    List<Double> worst = new ArrayList<>();
    SearchCases first = new SearchCases(data);
    for (int i = 0; i < first.single().size(); i++) {
      SearchCases cases = new SearchCases(data); // starts at the same query
      worst.add(cases.single().get(i).start().get().run());
    }
    for (Contender contender : first.batch().subList(1, first.batch().size())) {
      worst.add(contender.start().get().run() - last(data));
    }

    assertThat(worst.subList(0, first.single().size()))
        .allSatisfy(score -> assertThat(Math.abs(score - worst.get(0))).isLessThan(1e-5));
    assertThat(worst.subList(first.single().size(), worst.size()))
        .allSatisfy(difference -> assertThat(Math.abs(difference)).isLessThan(1e-5));
  }

  /** The 100th best score of the last query of a batch, by a plain loop. */
  private static double last(Data data) {
    return Loops.worstOfBest(data.rows(), data.queries()[Data.BATCH - 1]);
  }

  @Test
  void wrongOptionsAreNamed() {
    assertThat(BenchOptions.parse("--quick", "--out", "x"))
        .isEqualTo(new BenchOptions(true, false, Path.of("x"), List.of(), List.of()));
    BenchOptions some = BenchOptions.parse("--size", "10,20", "--dimension", "3");
    assertThat(some.sizes()).containsExactly(10, 20);
    assertThat(some.dimensions()).containsExactly(3);
    assertThatThrownBy(() -> BenchOptions.parse("--size", "0"))
        .hasMessage("--size wants positive numbers: 0");
    assertThatThrownBy(() -> BenchOptions.parse("--dimension", "x"))
        .hasMessage("--dimension wants whole numbers: x");
    assertThatThrownBy(() -> BenchOptions.parse("--fast"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--fast");
    assertThatThrownBy(() -> BenchOptions.parse("--out"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--out");
  }

  @Test
  void theBestScoresAreTheBest() {
    BestScores best = new BestScores(3);
    for (float score : new float[] {-1, 5, 2, 2, 7, -3, 4}) {
      best.offer(0, score);
    }

    assertThat(best.worst()).isEqualTo(4);
  }
}
