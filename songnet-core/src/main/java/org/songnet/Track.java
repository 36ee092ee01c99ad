package org.songnet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A song as an application knows it.
 *
 * <p>An application's own song class can implement this; only {@link #id}, {@link #title} and
 * {@link #artists} are needed. Implementations must not change while a catalog holds them.
 */
public interface Track {

  /** What identifies this track. */
  TrackId id();

  /** The title, possibly empty. */
  String title();

  /** The artists, the main one first; possibly empty. */
  List<String> artists();

  /** The album it appeared on. */
  default Optional<String> album() {
    return Optional.empty();
  }

  /** When it was released, as precisely as is known. */
  default Optional<ReleaseDate> released() {
    return Optional.empty();
  }

  /** How long it is. */
  default Optional<Duration> duration() {
    return Optional.empty();
  }

  /** Whether its lyrics are marked explicit. */
  default Optional<Boolean> explicit() {
    return Optional.empty();
  }

  /** How popular it is, from 0 to 100, as Spotify counts. */
  default OptionalDouble popularity() {
    return OptionalDouble.empty();
  }

  /** Its genres, the best known first; empty when unknown. */
  default List<String> genres() {
    return List.of();
  }

  /** The International Standard Recording Code. */
  default Optional<String> isrc() {
    return Optional.empty();
  }

  /** A track of which only the essentials are known. */
  static TrackRecord of(String id, String title, String... artists) {
    return TrackRecord.of(new TrackId(id), title, List.of(artists));
  }

  /** How people write this track: {@code title - artist, artist}. */
  static String label(Track track) {
    return track.artists().isEmpty()
        ? track.title()
        : track.title() + " - " + String.join(", ", track.artists());
  }
}
