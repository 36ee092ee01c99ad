package org.songnet.data;

import java.io.IOException;
import java.util.OptionalLong;

/**
 * A file of listening data cannot be used.
 *
 * <p>The message names the file and the row, says what is wrong and what to do. It never quotes
 * what the file contains.
 */
public final class DataFormatException extends IOException {

  private static final long serialVersionUID = 1L;
  private static final long NO_ROW = 0;

  private final String file;
  private final long row;
  private final String reason;
  private final String advice;

  /**
   * Says what is wrong with a file as a whole.
   *
   * @param file the file, as the listener knows it
   * @param reason what is wrong, such as {@code the archive is damaged}
   * @param advice what to do about it, such as {@code download it again}
   */
  public DataFormatException(String file, String reason, String advice) {
    this(file, NO_ROW, reason, advice);
  }

  /**
   * Says what is wrong with a row.
   *
   * @param file the file, as the listener knows it
   * @param row the row or line, from 1
   * @param reason what is wrong
   * @param advice what to do about it
   */
  public DataFormatException(String file, long row, String reason, String advice) {
    super((row == NO_ROW ? file : file + ", row " + row) + ": " + reason + "; " + advice);
    this.file = file;
    this.row = row;
    this.reason = reason;
    this.advice = advice;
  }

  /**
   * The file, as the listener knows it; inside an archive after the archive's name and {@code !}.
   */
  public String file() {
    return file;
  }

  /** The row or line, from 1; empty when the whole file is meant. */
  public OptionalLong row() {
    return row == NO_ROW ? OptionalLong.empty() : OptionalLong.of(row);
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}
