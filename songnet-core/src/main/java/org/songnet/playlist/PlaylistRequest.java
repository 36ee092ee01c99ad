package org.songnet.playlist;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.songnet.TrackId;
import org.songnet.UserId;

/**
 * What a playlist starts from, and what is wanted.
 *
 * <p>Start from {@link #after} or {@link #forUser} and refine: {@code PlaylistRequest.after(first,
 * second).lasting(Duration.ofHours(1)).excluding(heard)}.
 *
 * @param seeds the first songs, in order; may be empty
 * @param user the listener, where known; of use to models that know listeners
 * @param exclude songs never to be chosen, such as all that were heard lately; seeds are not chosen
 *     and stay
 * @param length when the playlist is long enough: all of it counts, the seeds too where they are
 *     part of it, but it never gets shorter than they are
 * @param options how songs are chosen
 */
public record PlaylistRequest(
    List<TrackId> seeds,
    Optional<UserId> user,
    Set<TrackId> exclude,
    PlaylistLength length,
    PlaylistOptions options) {

  private static final int DEFAULT_SONGS = 20;
  private static final PlaylistRequest NOTHING_KNOWN =
      new PlaylistRequest(
          List.of(),
          Optional.empty(),
          Set.of(),
          new PlaylistLength.Songs(DEFAULT_SONGS),
          PlaylistOptions.defaults());

  /** Copies the collections. */
  public PlaylistRequest {
    seeds = List.copyOf(seeds);
    exclude = Set.copyOf(exclude);
  }

  /** A request for a playlist of 20 songs that starts with some. */
  public static PlaylistRequest after(List<TrackId> seeds) {
    return NOTHING_KNOWN.withSeeds(seeds);
  }

  /** A request for a playlist of 20 songs that starts with some. */
  public static PlaylistRequest after(TrackId... seeds) {
    return after(Arrays.asList(seeds));
  }

  /** A request for a playlist of 20 songs for a listener. */
  public static PlaylistRequest forUser(UserId user) {
    return new PlaylistRequest(
        List.of(),
        Optional.of(user),
        NOTHING_KNOWN.exclude,
        NOTHING_KNOWN.length,
        NOTHING_KNOWN.options);
  }

  /** The same from these first songs. */
  public PlaylistRequest withSeeds(List<TrackId> newSeeds) {
    return new PlaylistRequest(newSeeds, user, exclude, length, options);
  }

  /** The same for this listener. */
  public PlaylistRequest withUser(UserId newUser) {
    return new PlaylistRequest(seeds, Optional.of(newUser), exclude, length, options);
  }

  /** The same, these songs excluded as well. */
  public PlaylistRequest excluding(Set<TrackId> more) {
    Set<TrackId> all = new HashSet<>(exclude);
    all.addAll(more);
    return new PlaylistRequest(seeds, user, all, length, options);
  }

  /**
   * The same with so many songs.
   *
   * @throws IllegalArgumentException if {@code count} is not from 1 to {@link
   *     PlaylistLength#MAX_SONGS}
   */
  public PlaylistRequest songs(int count) {
    return withLength(new PlaylistLength.Songs(count));
  }

  /**
   * The same for so long.
   *
   * @throws IllegalArgumentException if {@code duration} is not more than zero
   */
  public PlaylistRequest lasting(Duration duration) {
    return withLength(new PlaylistLength.Time(duration));
  }

  /** The same of this length. */
  public PlaylistRequest withLength(PlaylistLength newLength) {
    return new PlaylistRequest(seeds, user, exclude, newLength, options);
  }

  /** The same, songs chosen in this way. */
  public PlaylistRequest withOptions(PlaylistOptions newOptions) {
    return new PlaylistRequest(seeds, user, exclude, length, newOptions);
  }
}
