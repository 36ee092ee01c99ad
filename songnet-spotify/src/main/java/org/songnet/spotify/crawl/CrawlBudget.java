package org.songnet.spotify.crawl;

import java.time.Duration;
import org.songnet.spi.Checks;

/**
 * How far a crawl goes; it ends with the first of these.
 *
 * @param visits how many playlists and artists one run visits
 * @param playlists how many playlists are read in all runs together
 * @param depth how many steps from the beginning; a playlist's artists are one, their playlists two
 * @param time how long one run takes
 * @param playlistsPerArtist how many playlists an artist leads to
 */
public record CrawlBudget(
    int visits, int playlists, int depth, Duration time, int playlistsPerArtist) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public CrawlBudget {
    Checks.positive("visits", visits);
    Checks.positive("playlists", playlists);
    Checks.positive("depth", depth);
    Checks.positive("playlistsPerArtist", playlistsPerArtist);
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("time must be positive: " + time);
    }
  }

  /** A thousand visits, 500 playlists, four steps, ten minutes, ten playlists an artist. */
  public static CrawlBudget defaults() {
    return new CrawlBudget(1_000, 500, 4, Duration.ofMinutes(10), 10);
  }

  /** A copy with so many visits. */
  public CrawlBudget withVisits(int newVisits) {
    return new CrawlBudget(newVisits, playlists, depth, time, playlistsPerArtist);
  }

  /** A copy with so many playlists. */
  public CrawlBudget withPlaylists(int newPlaylists) {
    return new CrawlBudget(visits, newPlaylists, depth, time, playlistsPerArtist);
  }

  /** A copy with this depth. */
  public CrawlBudget withDepth(int newDepth) {
    return new CrawlBudget(visits, playlists, newDepth, time, playlistsPerArtist);
  }

  /** A copy with this time. */
  public CrawlBudget withTime(Duration newTime) {
    return new CrawlBudget(visits, playlists, depth, newTime, playlistsPerArtist);
  }
}
