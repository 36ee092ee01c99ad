package org.songnet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What one run of the command left behind.
 *
 * @param exitCode what it returned
 * @param out what it wrote to its standard output
 * @param err what it wrote to its standard error
 */
record Recorded(int exitCode, String out, String err) {

  /** Runs the command with nobody to ask. */
  static Recorded run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(args, stream(out), stream(err));
    return new Recorded(exitCode, text(out), text(err));
  }

  /** Runs the command at a terminal where a person types {@code answers}. */
  static Recorded runAtTerminal(String answers, String... args) {
    return run(answers, () -> false, args);
  }

  /** Runs the command, as {@link #runAtTerminal}, with Ctrl-C pressed as soon as it asks for it. */
  static Recorded run(String answers, BooleanSupplier cancelled, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
            stream(out),
            stream(err),
            answers.isEmpty() ? "" : "02",
            80);
    int exitCode = Main.run(args, terminal, cancelled);
    return new Recorded(exitCode, text(out), text(err));
  }

  /** A terminal that records. */
  static Terminal terminal(ByteArrayOutputStream err, String streams, int columns) {
    return new Terminal(
        new ByteArrayInputStream(new byte[0]),
        stream(new ByteArrayOutputStream()),
        stream(err),
        streams,
        columns);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What was written to standard error, line by line. */
  List<String> errorLines() {
    return err.lines().toList();
  }
}
