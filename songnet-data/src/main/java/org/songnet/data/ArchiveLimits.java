package org.songnet.data;

/**
 * How much an archive or a folder may hold before it is refused.
 *
 * <p>Small archives can be made to unpack to more than any disk holds; nobody's listening history
 * looks like that.
 *
 * @param maxFiles files in one archive or folder
 * @param maxBytes bytes of one archive after unpacking
 * @param maxRatio bytes after unpacking for one packed byte, of any one file; Spotify's exports
 *     have about 14
 */
public record ArchiveLimits(int maxFiles, long maxBytes, int maxRatio) {

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public ArchiveLimits {
    if (maxFiles <= 0) {
      throw new IllegalArgumentException("maxFiles must be positive: " + maxFiles);
    }
    if (maxBytes <= 0) {
      throw new IllegalArgumentException("maxBytes must be positive: " + maxBytes);
    }
    if (maxRatio <= 0) {
      throw new IllegalArgumentException("maxRatio must be positive: " + maxRatio);
    }
  }

  /** Room for the largest histories: 100,000 files, 8 GiB, ratio 250. */
  public static ArchiveLimits defaults() {
    return new ArchiveLimits(100_000, 8L << 30, 250);
  }
}
