package org.songnet.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.data.ListeningHistory;
import org.songnet.data.ListeningHistoryImporter;

/**
 * A process that imports and labels is killed, again and again; the library has all it confirmed.
 */
class KillTest {

  private static final int EXPORTS = 6;
  private static final int LABELS_PER_EXPORT = 40;
  private static final int LINES = EXPORTS * (1 + LABELS_PER_EXPORT);

  private final Path folder;
  private final Path file;
  private final List<Path> exports;

  KillTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.file = folder.resolve("library.db");
    this.exports = Victim.writeExports(folder, EXPORTS);
  }

  @Test
  void losesNothingWhenKilledThreeTimes() throws Exception {
    killAndLook(3, 1);
  }

  @Test
  @Tag("slow")
  void losesNothingWhenKilledFiftyTimes() throws Exception {
    killAndLook(50, 2);
  }

  private void killAndLook(int kills, long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> confirmed = new ArrayList<>();
    int killedAtWork = 0;
    for (int kill = 0; kill < kills; kill++) {
      int lines = random.nextInt(LINES / 4);
      int millis = random.nextInt(60);
      killedAtWork += runAndKill(lines, millis, confirmed) ? 1 : 0;
      look(confirmed);
      if (random.nextInt(4) == 0) {
        startAnew(confirmed);
      }
    }
    assertThat(killedAtWork).isPositive();

    try (Library library = Library.open(file)) {
      Victim.work(library, exports, LABELS_PER_EXPORT, line -> {});
      ListeningHistory expected =
          ListeningHistoryImporter.importFrom(exports.toArray(new Path[0])).history();
      assertThat(library.listens().history().listens()).isEqualTo(expected.listens());
      assertThat(library.labels().count()).isEqualTo(EXPORTS * LABELS_PER_EXPORT);
    }
  }

  /** Whether the process was still at work when it was killed. */
  private boolean runAndKill(int lines, int millis, List<String> confirmed) throws Exception {
    Process victim =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                file.toString(),
                folder.toString(),
                String.valueOf(EXPORTS),
                String.valueOf(LABELS_PER_EXPORT))
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    boolean atWork;
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(victim.getInputStream(), UTF_8))) {
      for (int line = 0; line < lines; line++) {
        String read = out.readLine();
        if (read == null) {
          break;
        }
        confirmed.add(read);
      }
      atWork = !victim.waitFor(millis, TimeUnit.MILLISECONDS);
      victim.toHandle().destroyForcibly(); // by its handle, so that what it printed can be read
      out.lines().forEach(confirmed::add);
    }
    victim.waitFor();
    return atWork;
  }

  private void look(List<String> confirmed) throws IOException {
    try (Library library = Library.open(file)) {
      assertThat(library.check()).isEmpty();
      assertThat(Victim.state(library)).containsAll(confirmed);
      List<Label> labels = library.labels().history(Victim.ANN);
      assertThat(new HashSet<>(labels)).hasSameSizeAs(labels);
      ListeningHistory history = library.listens().history();
      assertThat(new HashSet<>(history.listens())).hasSize(history.size());
    }
  }

  private void startAnew(List<String> confirmed) throws IOException {
    confirmed.clear();
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve(file.getFileName() + suffix));
    }
  }
}
