package org.songnet.spi;

import java.io.IOException;

/** A file is not a model this library can read; the message names the file, the entry and why. */
public final class ModelFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public ModelFormatException(String message) {
    super(message);
  }

  /** Says what is wrong, and what caused it. */
  public ModelFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
