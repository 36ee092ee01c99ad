package org.songnet.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the command reads and writes: answers go to {@code out}, everything else to {@code err}.
 *
 * <p>The launcher script tells by system properties which of the streams are a terminal, since a
 * JVM cannot find that out for one alone. Without it none is taken for one.
 */
final class Terminal {

  /** The streams that are a terminal, such as {@code 012} or {@code 2}. */
  private static final String STREAMS_PROPERTY = "songnet.terminal";

  /** How many columns the terminal has. */
  private static final String COLUMNS_PROPERTY = "songnet.columns";

  private static final int DEFAULT_COLUMNS = 80;
  private static final int FEWEST_COLUMNS = 40;
  private static final int FILE_COLUMNS = 120;
  private static final int BUFFER = 1 << 13;

  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;
  private final String streams;
  private final int columns;

  Terminal(InputStream in, PrintStream out, PrintStream err, String streams, int columns) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
    this.err = err;
    this.streams = streams;
    this.columns = Math.max(FEWEST_COLUMNS, columns);
  }

  /** Streams of which none is a terminal, and nobody to ask. */
  static Terminal plain(PrintStream out, PrintStream err) {
    return new Terminal(InputStream.nullInputStream(), out, err, "", DEFAULT_COLUMNS);
  }

  /** The streams of this process, in UTF-8. */
  static Terminal ofProcess() {
    String streams = System.getProperty(STREAMS_PROPERTY, "");
    int columns = Integer.getInteger(COLUMNS_PROPERTY, DEFAULT_COLUMNS);
    return new Terminal(
        System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), streams, columns);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
        false,
        StandardCharsets.UTF_8);
  }

  /** Where answers go. */
  PrintStream out() {
    return out;
  }

  /** Where picocli writes; everything else says {@link #note}. */
  PrintStream err() {
    return err;
  }

  /** How many columns a line on {@link #err} may have. */
  int columns() {
    return columns;
  }

  /** How many columns a line on {@link #out} may have; a file takes more than most windows. */
  int outColumns() {
    return streams.contains("1") ? columns : FILE_COLUMNS;
  }

  /** Whether a line on {@link #err} can be overwritten. */
  boolean isLive() {
    return streams.contains("2");
  }

  /** Whether answers are read by a person, who may like colours. */
  boolean isColourful() {
    return streams.contains("1") && System.getenv("NO_COLOR") == null;
  }

  /** Whether somebody is there to answer questions. */
  boolean canAsk() {
    return streams.contains("0") && streams.contains("2");
  }

  /**
   * Asks a question.
   *
   * @return the answer without surrounding blanks; empty when the input has ended
   */
  Optional<String> ask(String question) throws IOException {
    draw(question);
    return Optional.ofNullable(in.readLine()).map(String::strip);
  }

  /** Says something to people, after what was answered so far. */
  void note(String line) {
    draw(line + System.lineSeparator());
  }

  /** Writes a part of a line to people, at once. */
  void draw(String text) {
    out.flush();
    err.print(text);
    err.flush();
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
