package org.songnet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.songnet.Interactions;
import org.songnet.data.ImportListener;
import org.songnet.data.ImportOptions;
import org.songnet.data.ListeningHistory;
import org.songnet.data.Sessionizer;
import org.songnet.data.SessionizerConfig;

/**
 * Measures how fast an export is imported into a library and read again.
 *
 * <p>{@code import EXPORT LIBRARY} imports into a new library; {@code open LIBRARY TIMES} opens it
 * and builds interactions, so many times, at first in a JVM as cold as the command's. Each prints
 * its rate and the largest resident memory of the process so far.
 */
public final class StoreSpeed {

  private StoreSpeed() {}

  /** Imports or opens, as the class comment says. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 3 && arguments[0].equals("import")) {
      importInto(Path.of(arguments[2]), Path.of(arguments[1]));
    } else if (arguments.length == 3 && arguments[0].equals("open")) {
      for (int time = 0; time < Integer.parseInt(arguments[2]); time++) {
        open(Path.of(arguments[1]));
      }
    } else {
      throw new IllegalArgumentException("give import EXPORT LIBRARY or open LIBRARY TIMES");
    }
  }

  private static void importInto(Path file, Path export) throws IOException {
    if (Files.exists(file)) {
      throw new IllegalArgumentException("there is a library already: " + file);
    }
    long start = System.nanoTime();
    try (Library library = Library.open(file)) {
      int added =
          library
              .importFrom(List.of(export), ImportOptions.defaults(), ImportListener.silent())
              .added();
      say("imported", added, start);
    }
    System.out.printf(Locale.ROOT, "%.1f MB on disk%n", Files.size(file) / 1e6);
  }

  private static void open(Path file) throws IOException {
    long start = System.nanoTime();
    try (Library library = Library.open(file)) {
      ListeningHistory history = library.listens().history();
      say("read", history.size(), start);
      Interactions interactions =
          Interactions.of(
              history.catalog(),
              new Sessionizer(SessionizerConfig.defaults().withKeepSkips(false)).sessions(history));
      say(interactions.toString(), history.size(), start);
    }
  }

  private static void say(String what, int listens, long start) throws IOException {
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor =
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    System.out.printf(
        Locale.ROOT,
        "%s: %,d listens; clock %.2f s, %,.0f listens/s; processor of the process %.2f s; %s%n",
        what,
        listens,
        seconds,
        listens / seconds,
        processor,
        peakMemory());
  }

  /** As Linux tells it. */
  private static String peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "memory not known";
    }
    try (var lines = Files.lines(status)) {
      return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("memory not known");
    }
  }
}
