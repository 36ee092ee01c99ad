package org.songnet.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The {@code songnet} command. */
public final class Main {

  /** Held, as what is set for a logger is forgotten with it. */
  private static final Logger LOGGER = Logger.getLogger("org.songnet");

  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  private Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    LOGGER.setLevel(Level.WARNING); // which instructions are used is no news to listeners
    TRIBUO.setLevel(Level.WARNING);
    Terminal terminal = Terminal.ofProcess();
    Cancellation cancellation = Cancellation.onInterrupt();
    int exitCode = run(args, terminal, cancellation::isRequested);
    cancellation.finished();
    System.exit(exitCode);
  }

  /**
   * Runs the command inside this JVM, without anybody to ask.
   *
   * @param args as on the command line, without {@code songnet}
   * @param out where the answer goes
   * @param err where progress and errors go
   * @return the exit code: 0 done, 1 failed, 2 wrong usage, 130 cancelled
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, Terminal.plain(out, err), () -> false);
  }

  static int run(String[] args, Terminal terminal, BooleanSupplier cancelled) {
    CommandLine commandLine = SongnetCommand.commandLine(terminal, cancelled);
    Errors errors = new Errors(terminal);
    commandLine
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.isColourful() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.min(100, Math.max(80, terminal.columns())))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError | LinkageError e) {
      return errors.handleFatalError(e);
    } finally {
      terminal.flush();
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
