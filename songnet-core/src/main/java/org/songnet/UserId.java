package org.songnet;

/**
 * The identity of a listener, as the application writes it.
 *
 * <p>Where every playlist is a sequence of its own, the playlist plays the part of the listener.
 *
 * @param value the id, not blank
 */
public record UserId(String value) implements Comparable<UserId> {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public UserId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("user id must not be blank: '" + value + "'");
    }
  }

  /** Orders ids by their text. */
  @Override
  public int compareTo(UserId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
