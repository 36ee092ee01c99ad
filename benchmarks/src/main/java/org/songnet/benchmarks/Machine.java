package org.songnet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return "unknown CPU";
    }
    try (Stream<String> lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown CPU");
    } catch (IOException e) {
      return "unknown CPU";
    }
  }
}
