package org.songnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;

class FactorisationBenchTest {

  @Test
  void everyLineOfItRuns() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    FactorisationBench.run(
        new FactorisationOptions(List.of(400, 800), List.of(4), 2),
        new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("GFLOP/s", "4 factors", "EXACT", "CG", "BLOCKS", "folded in", "within 0.1%")
        .containsPattern("800 +4 +CG ");
  }

  @Test
  void optionsChooseWhatIsMeasured() {
    assertThat(FactorisationOptions.parse())
        .isEqualTo(new FactorisationOptions(List.of(1_090_000), List.of(64, 128, 256), 16));
    assertThat(FactorisationOptions.parse("--pairs", "1000,20000000", "--factors", "32"))
        .isEqualTo(new FactorisationOptions(List.of(1000, 20_000_000), List.of(32), 6));
    assertThat(FactorisationOptions.rows(20_000_000)).isEqualTo(917_431);
    assertThatThrownBy(() -> FactorisationOptions.parse("--pairs"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--pairs wants numbers");
    assertThatThrownBy(() -> FactorisationOptions.parse("--fast"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown option: --fast");
  }

  /** Of continuous ranks, the first tenth has {@code .1^.4} and {@code .1^.2} of what is heard. */
  @Test
  void usersAndTracksFollowPowerLaws() {
    Interactions data = FactorisationData.of(10_000, 10_000, 20_000);
    int[] counts = data.trackCounts();
    int first = 0;
    for (int track = 0; track < 1000; track++) {
      first += counts[track];
    }

    assertThat((double) first / data.size()).isBetween(.5, .7);
    assertThat(data.sessionLength(0)).isGreaterThan(10 * data.size() / data.userCount());
  }
}
