package org.songnet.features;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link TextFitter} makes numbers of texts.
 *
 * @param dimensions numbers for a text, at least 1
 * @param buckets how many kinds of pieces are told apart, a power of two from 64 to 65,536
 * @param shortest characters of the shortest pieces a text is cut into, at least 1
 * @param longest characters of the longest pieces, at least {@code shortest} and at most 8
 * @param seed where the search for the components starts
 */
public record TextConfig(int dimensions, int buckets, int shortest, int longest, long seed) {

  private static final int LONGEST = 8;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public TextConfig {
    Checks.positive("dimensions", dimensions);
    if (buckets < 64 || buckets > 1 << 16 || Integer.bitCount(buckets) != 1) {
      throw new IllegalArgumentException(
          "buckets must be a power of two from 64 to 65536: " + buckets);
    }
    if (dimensions > buckets / 2) {
      throw new IllegalArgumentException(
          "dimensions must be at most half the buckets: " + dimensions);
    }
    Checks.positive("shortest", shortest);
    if (longest < shortest || longest > LONGEST) {
      throw new IllegalArgumentException(
          "longest must be from shortest, %d, to %d: %d".formatted(shortest, LONGEST, longest));
    }
  }

  /** 3 dimensions, 4,096 buckets, pieces of 2 to 4 characters. */
  public static TextConfig defaults() {
    return new TextConfig(3, 4096, 2, 4, 1);
  }

  /** The same with so many dimensions. */
  public TextConfig withDimensions(int newDimensions) {
    return with("dimensions", newDimensions);
  }

  private TextConfig with(String setting, Object value) {
    return ConfigRecords.with(this, Map.of(setting, value));
  }

  /** The same with so many buckets. */
  public TextConfig withBuckets(int newBuckets) {
    return with("buckets", newBuckets);
  }

  /** The same with pieces of so many characters. */
  public TextConfig withPieces(int newShortest, int newLongest) {
    return new TextConfig(dimensions, buckets, newShortest, newLongest, seed);
  }

  /** The same with this seed. */
  public TextConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }
}
