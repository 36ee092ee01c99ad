package org.songnet.spotify;

/**
 * A place in a long list, where a page begins.
 *
 * <p>Its text can be kept, in a file or a database, to go on from there another day.
 *
 * @param value how Spotify counts in this list: an offset, an id or a time; empty at the start
 */
public record Position(String value) {

  /** Where every list begins. */
  public static final Position START = new Position("");

  static Position of(long offset) {
    return new Position(Long.toString(offset));
  }

  boolean isStart() {
    return value.isEmpty();
  }

  /** The position in a list that is counted. */
  int offset() {
    if (isStart()) {
      return 0;
    }
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("position must be a count in this list: " + value, e);
    }
  }
}
