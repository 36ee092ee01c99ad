package org.songnet.playlist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.songnet.Track;
import org.songnet.TrackId;

/**
 * Songs in the order in which to play them.
 *
 * @param title what it is called
 * @param entries the songs
 * @param endedEarly why it is shorter than was asked for; empty where it is not
 * @param skippedSeeds the first songs that the catalog does not have
 */
public record Playlist(
    String title,
    List<PlaylistEntry> entries,
    Optional<String> endedEarly,
    List<TrackId> skippedSeeds) {

  /** What a song counts of which the duration is not known: 3 minutes and a half. */
  public static final Duration UNKNOWN_DURATION = Duration.ofSeconds(210);

  /** What claims to be longer is an error of the source. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /** Copies the lists. */
  public Playlist {
    entries = List.copyOf(entries);
    skippedSeeds = List.copyOf(skippedSeeds);
  }

  /** A playlist that is as long as it should be. */
  public static Playlist of(String title, List<PlaylistEntry> entries) {
    return new Playlist(title, entries, Optional.empty(), List.of());
  }

  /** The same under this title. */
  public Playlist withTitle(String newTitle) {
    return new Playlist(newTitle, entries, endedEarly, skippedSeeds);
  }

  /** The songs alone. */
  public List<Track> tracks() {
    return entries.stream().map(PlaylistEntry::track).toList();
  }

  /** How long it plays, {@link #UNKNOWN_DURATION} for each song of which that is not known. */
  public Duration duration() {
    Duration sum = Duration.ZERO;
    for (PlaylistEntry entry : entries) {
      sum = sum.plus(duration(entry.track()));
    }
    return sum;
  }

  /** How long a song counts. */
  static Duration duration(Track track) {
    return knownDuration(track).orElse(UNKNOWN_DURATION);
  }

  /** How long a song is, where that is known and can be true. */
  static Optional<Duration> knownDuration(Track track) {
    return track
        .duration()
        .filter(known -> known.compareTo(Duration.ZERO) > 0 && known.compareTo(LONGEST) <= 0);
  }
}
