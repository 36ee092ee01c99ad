package org.songnet;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A track as plain data: what readers and model files make.
 *
 * <p>Immutable; each {@code with} method returns a copy. Two are equal when all they know is equal.
 */
public final class TrackRecord implements Track {

  private final TrackId id;
  private final String title;
  private final List<String> artists;
  private final List<String> genres;
  private final @Nullable String album;
  private final @Nullable ReleaseDate released;
  private final @Nullable Duration duration;
  private final @Nullable Boolean explicit;
  private final @Nullable Double popularity;
  private final @Nullable String isrc;

  private TrackRecord(
      TrackId id,
      String title,
      List<String> artists,
      List<String> genres,
      @Nullable String album,
      @Nullable ReleaseDate released,
      @Nullable Duration duration,
      @Nullable Boolean explicit,
      @Nullable Double popularity,
      @Nullable String isrc) {
    this.id = id;
    this.title = title;
    this.artists = artists;
    this.genres = genres;
    this.album = album;
    this.released = released;
    this.duration = duration;
    this.explicit = explicit;
    this.popularity = popularity;
    this.isrc = isrc;
  }

  /** A track of which only the essentials are known. */
  public static TrackRecord of(TrackId id, String title, List<String> artists) {
    return new TrackRecord(
        id, title, List.copyOf(artists), List.of(), null, null, null, null, null, null);
  }

  /** A copy of everything that {@code track} tells about itself. */
  public static TrackRecord copyOf(Track track) {
    if (track instanceof TrackRecord already) {
      return already;
    }
    OptionalDouble popularity = track.popularity();
    return new TrackRecord(
        track.id(),
        track.title(),
        List.copyOf(track.artists()),
        List.copyOf(track.genres()),
        track.album().orElse(null),
        track.released().orElse(null),
        track.duration().orElse(null),
        track.explicit().orElse(null),
        popularity.isPresent() ? (Double) popularity.getAsDouble() : null,
        track.isrc().orElse(null));
  }

  @Override
  public TrackId id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<String> artists() {
    return artists;
  }

  @Override
  public List<String> genres() {
    return genres;
  }

  @Override
  public Optional<String> album() {
    return Optional.ofNullable(album);
  }

  @Override
  public Optional<ReleaseDate> released() {
    return Optional.ofNullable(released);
  }

  @Override
  public Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }

  @Override
  public Optional<Boolean> explicit() {
    return Optional.ofNullable(explicit);
  }

  @Override
  public OptionalDouble popularity() {
    return popularity == null ? OptionalDouble.empty() : OptionalDouble.of(popularity);
  }

  @Override
  public Optional<String> isrc() {
    return Optional.ofNullable(isrc);
  }

  /** A copy with these genres. */
  public TrackRecord withGenres(List<String> newGenres) {
    return new TrackRecord(
        id,
        title,
        artists,
        List.copyOf(newGenres),
        album,
        released,
        duration,
        explicit,
        popularity,
        isrc);
  }

  /** A copy on this album. */
  public TrackRecord withAlbum(String newAlbum) {
    return new TrackRecord(
        id, title, artists, genres, newAlbum, released, duration, explicit, popularity, isrc);
  }

  /** A copy released then. */
  public TrackRecord withReleased(ReleaseDate newReleased) {
    return new TrackRecord(
        id, title, artists, genres, album, newReleased, duration, explicit, popularity, isrc);
  }

  /**
   * A copy this long.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public TrackRecord withDuration(Duration newDuration) {
    if (newDuration.isNegative()) {
      throw new IllegalArgumentException("duration must not be negative: " + newDuration);
    }
    return new TrackRecord(
        id, title, artists, genres, album, released, newDuration, explicit, popularity, isrc);
  }

  /** A copy marked as explicit or as not. */
  public TrackRecord withExplicit(boolean newExplicit) {
    return new TrackRecord(
        id, title, artists, genres, album, released, duration, newExplicit, popularity, isrc);
  }

  /**
   * A copy of this popularity.
   *
   * @throws IllegalArgumentException if it is not from 0 to 100
   */
  public TrackRecord withPopularity(double newPopularity) {
    if (!(newPopularity >= 0 && newPopularity <= 100)) {
      throw new IllegalArgumentException("popularity must be from 0 to 100: " + newPopularity);
    }
    return new TrackRecord(
        id, title, artists, genres, album, released, duration, explicit, newPopularity, isrc);
  }

  /** A copy with this recording code. */
  public TrackRecord withIsrc(String newIsrc) {
    return new TrackRecord(
        id, title, artists, genres, album, released, duration, explicit, popularity, newIsrc);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrackRecord that
        && id.equals(that.id)
        && title.equals(that.title)
        && artists.equals(that.artists)
        && genres.equals(that.genres)
        && Objects.equals(album, that.album)
        && Objects.equals(released, that.released)
        && Objects.equals(duration, that.duration)
        && Objects.equals(explicit, that.explicit)
        && Objects.equals(popularity, that.popularity)
        && Objects.equals(isrc, that.isrc);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id + " (" + Track.label(this) + ")";
  }
}
