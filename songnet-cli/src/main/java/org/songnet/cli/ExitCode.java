package org.songnet.cli;

/** What the command returns to the shell. */
final class ExitCode {

  static final int OK = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;

  /** 128 and the number of the signal that Ctrl-C sends, as shells have it. */
  static final int CANCELLED = 130;

  private ExitCode() {}
}
