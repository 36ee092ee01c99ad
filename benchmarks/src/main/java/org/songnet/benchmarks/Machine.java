package org.songnet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.songnet.vector.KernelAccess;

/** What a figure is worth nothing without. */
final class Machine {

  private Machine() {}

  /** The machine and its JVM, and the libraries beside each other. */
  static List<String> describe() {
    List<String> lines = new ArrayList<>(host());
    lines.add("kernel: " + KernelAccess.description());
    lines.add("ND4J: " + Nd4jPeer.blas());
    lines.add("JVector: " + JVectorPeer.provider());
    return lines;
  }

  /** The machine and its JVM. */
  static List<String> host() {
    Runtime runtime = Runtime.getRuntime();
    return List.of(
        "machine: %s, %d CPUs, %s"
            .formatted(cpu(), runtime.availableProcessors(), System.getProperty("os.arch")),
        "JDK: %s, %s"
            .formatted(System.getProperty("java.vm.version"), System.getProperty("java.vm.name")));
  }

  private static String cpu() {
    return line("/proc/cpuinfo", "model name").orElse("unknown CPU");
  }

  /** The most memory of the machine that this process has had, or 0 where Linux does not say so. */
  static long residentBytes() {
    String kilobytes = line("/proc/self/status", "VmHWM").orElse("0 kB");
    return 1024 * Long.parseLong(kilobytes.substring(0, kilobytes.indexOf(' ')));
  }

  /** What stands behind a name and a colon. */
  private static Optional<String> line(String file, String name) {
    Path path = Path.of(file);
    if (!Files.isReadable(path)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(path)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
