package org.songnet.data;

import java.io.IOException;

/** The listener of an import asked it to stop. */
public final class ImportCancelledException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says where the import stopped. */
  public ImportCancelledException(String message) {
    super(message);
  }
}
