package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now = 5 * SECOND;

  private ProgressBar bar(String streams) {
    return new ProgressBar(Recorded.terminal(err, streams, 80), "training", () -> now);
  }

  @Test
  void logGetsALineEveryTenthOfTheWork() {
    try (ProgressBar bar = bar("")) {
      for (int percent = 0; percent <= 100; percent++) {
        bar.update(percent / 100.0, "epoch 1");
        now += SECOND;
      }
      bar.done("loss 5.2");
    }
    List<String> lines = Recorded.text(err).lines().toList();
    assertThat(lines).hasSize(11);
    assertThat(lines.get(0)).isEqualTo("training: 10%: epoch 1, about 1 min 30 s left");
    assertThat(lines.get(9)).isEqualTo("training: 100%: epoch 1");
    assertThat(lines.get(10)).isEqualTo("training: done in 1 min 41 s, loss 5.2");
  }

  @Test
  void terminalGetsOneLineDrawnOverAndOver() {
    try (ProgressBar bar = bar("2")) {
      now += 10 * SECOND;
      bar.update(0.5, "epoch 1");
      bar.update(0.51, "too soon to be drawn again");
      now += SECOND;
      bar.update(1, "");
      bar.done("");
    }
    assertThat(Recorded.text(err).split("\r\u001b\\[K"))
        .containsExactly(
            "",
            "training  50% ████████████░░░░░░░░░░░░ epoch 1  10 s left",
            "training 100% ████████████████████████ ",
            "training: done in 11 s\n");
  }

  @Test
  void lineFitsTheTerminal() {
    try (ProgressBar bar = new ProgressBar(Recorded.terminal(err, "2", 50), "t", () -> now)) {
      bar.update(0.5, "x".repeat(100));
    }
    assertThat(Recorded.text(err).strip().replace("\u001b[K", "")).hasSize(49);
  }

  @Test
  void workGivenUpEndsItsLine() {
    try (ProgressBar bar = bar("2")) {
      bar.update(0.5, "");
    }
    assertThat(Recorded.text(err)).endsWith("\n");
  }
}
