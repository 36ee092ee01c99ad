package org.songnet.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A library cannot be opened, read or written.
 *
 * <p>The message names the file, says what is wrong and what to do.
 */
public final class LibraryException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Problem {
    /** Somebody else is writing, and did not stop in time. */
    LOCKED,
    /** It may only be read. */
    READ_ONLY,
    /** There is no file. */
    MISSING,
    /** The file is something else. */
    NOT_A_LIBRARY,
    /** A newer songnet has written it. */
    TOO_NEW,
    /** The file is damaged. */
    DAMAGED,
    /** The disk is full, or does not answer as it should. */
    DISK,
    /** Anything else. */
    FAILED
  }

  private final Problem problem;

  LibraryException(Path file, Problem problem, String what, @Nullable Throwable cause) {
    super(file + ": " + what, cause);
    this.problem = problem;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }
}
