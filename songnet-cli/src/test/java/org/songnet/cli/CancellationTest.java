package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signal to the real process. */
class CancellationTest {

  private static final int TERMINATED = 143;

  @TempDir private Path folder;

  @Test
  void signalEndsTrainingCleanly() throws IOException, InterruptedException {
    assumeTrue(ProcessHandle.current().supportsNormalTermination(), "signals can be handled");
    Path out = Files.createDirectory(folder.resolve("out"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "train",
                "lstm",
                "--history",
                Toys.export(folder).toString(),
                "--out",
                out.resolve("m.songnet").toString(),
                "--set",
                "epochs=100000",
                "--set",
                "patience=100000")
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        said.add(line);
        if (line.startsWith("importing: done")) {
          process.toHandle().destroy();
        }
      }
    }
    assertThat(process.waitFor()).as(String.join("\n", said)).isEqualTo(TERMINATED);
    assertThat(said).last().isEqualTo("songnet train lstm: cancelled");
    assertThat(out).isEmptyDirectory();
  }
}
