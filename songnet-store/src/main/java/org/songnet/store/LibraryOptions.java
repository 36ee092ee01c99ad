package org.songnet.store;

import java.time.Duration;

/**
 * How to open a library.
 *
 * @param readOnly whether it is only to be read; then the file must exist
 * @param patience how long to wait while another process writes
 */
public record LibraryOptions(boolean readOnly, Duration patience) {

  /**
   * Checks the patience.
   *
   * @throws IllegalArgumentException if {@code patience} is negative or longer than a day
   */
  public LibraryOptions {
    if (patience.isNegative() || patience.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("patience must be from zero to a day: " + patience);
    }
  }

  /** Reading and writing, waiting for ten seconds. */
  public static LibraryOptions defaults() {
    return new LibraryOptions(false, Duration.ofSeconds(10));
  }

  /** A copy for reading only, or for writing too. */
  public LibraryOptions withReadOnly(boolean newReadOnly) {
    return new LibraryOptions(newReadOnly, patience);
  }

  /** A copy with this patience. */
  public LibraryOptions withPatience(Duration newPatience) {
    return new LibraryOptions(readOnly, newPatience);
  }
}
