package org.songnet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingException;
import org.songnet.data.ImportCancelledException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what went wrong, without a stack trace unless it was asked for, and chooses the exit code.
 */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Terminal terminal;

  Errors(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Reports what no command can do anything about. */
  int handleFatalError(Error e) {
    terminal.note(
        e instanceof OutOfMemoryError
            ? "songnet: not enough memory; give it more, such as SONGNET_OPTS=-Xmx8g (" + e + ")"
            : "songnet: a library cannot be loaded on this machine: " + e);
    return ExitCode.FAILURE;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    StringBuilder message = new StringBuilder(command).append(": ").append(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      message.append("; did you mean ").append(unmatched.getSuggestions().get(0)).append('?');
    }
    terminal.note(message + " (see " + command + " --help)");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult result) {
    String command = commandLine.getCommandSpec().qualifiedName();
    if (isCancelled(e)) {
      terminal.note(command + ": cancelled");
      return ExitCode.CANCELLED;
    }
    terminal.note(command + ": " + describe(e));
    if (commandLine.getCommandSpec().root().userObject() instanceof SongnetCommand root
        && root.isVerbose()) {
      trace(e);
    }
    return ExitCode.FAILURE;
  }

  private void trace(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      terminal.note((e == thrown ? "" : "caused by ") + e);
      for (StackTraceElement frame : e.getStackTrace()) {
        terminal.note("    at " + frame);
      }
    }
  }

  private static boolean isCancelled(Exception e) {
    return e instanceof TrainingCancelledException
        || e instanceof ImportCancelledException
        || e instanceof CancellationException;
  }

  /** The message of an exception for people who do not read Java. */
  static String describe(Exception e) {
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
      return describe(cause);
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof FileSystemException file) {
      return file.getFile() + ": " + reason(file);
    }
    boolean expected =
        e instanceof IOException
            || e instanceof CommandFailure
            || e instanceof TrainingException
            || e instanceof IllegalArgumentException;
    return expected
        ? message
        : "this is a bug in songnet, please report it with what --verbose shows: " + e;
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    } else if (e instanceof AccessDeniedException) {
      return "permission denied";
    } else if (e instanceof NotDirectoryException) {
      return "not a directory";
    }
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }
}
