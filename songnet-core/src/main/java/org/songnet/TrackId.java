package org.songnet;

/**
 * The identity of a track, as the application or the music service writes it.
 *
 * <p>Ids are compared by their text; a Spotify track is {@code spotify:track:…}.
 *
 * @param value the id, not blank
 */
public record TrackId(String value) implements Comparable<TrackId> {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public TrackId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("track id must not be blank: '" + value + "'");
    }
  }

  /** Orders ids by their text, the order that breaks ties between equal scores. */
  @Override
  public int compareTo(TrackId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
