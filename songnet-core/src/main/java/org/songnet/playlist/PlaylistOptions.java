package org.songnet.playlist;

/**
 * How songs are chosen.
 *
 * @param temperature 0 always takes the best candidate; 1 draws from the pool as probable as the
 *     model holds each candidate; more is more adventurous. Log-probabilities are divided by it
 *     before the softmax; other scores are first standardised within the pool (less their mean, by
 *     their standard deviation), so that it means about the same for every model. Finite, not
 *     negative
 * @param seed where the drawing starts: the same seed gives the same playlist
 * @param poolSize how many of the best candidates may be drawn, at least 1
 * @param repeats whether a song may come more than once
 * @param artistSpacing at least so many other songs stand between two of one artist, not negative;
 *     a song without artist never stands in the way
 * @param seedsIncluded whether the songs the playlist starts from are part of it
 */
public record PlaylistOptions(
    double temperature,
    long seed,
    int poolSize,
    boolean repeats,
    int artistSpacing,
    boolean seedsIncluded) {

  private static final PlaylistOptions DEFAULTS = new PlaylistOptions(0, 1, 50, false, 0, true);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public PlaylistOptions {
    if (!(temperature >= 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "temperature must be finite and not negative: " + temperature);
    }
    if (poolSize < 1) {
      throw new IllegalArgumentException("poolSize must be positive: " + poolSize);
    }
    if (artistSpacing < 0) {
      throw new IllegalArgumentException("artistSpacing must not be negative: " + artistSpacing);
    }
  }

  /** Always the best candidate, no song twice, artists as they come, the first songs included. */
  public static PlaylistOptions defaults() {
    return DEFAULTS;
  }

  /** The same at this temperature. */
  public PlaylistOptions withTemperature(double newTemperature) {
    return new PlaylistOptions(
        newTemperature, seed, poolSize, repeats, artistSpacing, seedsIncluded);
  }

  /** The same from this seed. */
  public PlaylistOptions withSeed(long newSeed) {
    return new PlaylistOptions(
        temperature, newSeed, poolSize, repeats, artistSpacing, seedsIncluded);
  }

  /** The same from so many candidates. */
  public PlaylistOptions withPoolSize(int newPoolSize) {
    return new PlaylistOptions(
        temperature, seed, newPoolSize, repeats, artistSpacing, seedsIncluded);
  }

  /** The same with or without repeats. */
  public PlaylistOptions withRepeats(boolean newRepeats) {
    return new PlaylistOptions(
        temperature, seed, poolSize, newRepeats, artistSpacing, seedsIncluded);
  }

  /** The same with so many other songs between two of one artist. */
  public PlaylistOptions withArtistSpacing(int newArtistSpacing) {
    return new PlaylistOptions(
        temperature, seed, poolSize, repeats, newArtistSpacing, seedsIncluded);
  }

  /** The same with or without the first songs. */
  public PlaylistOptions withSeedsIncluded(boolean newSeedsIncluded) {
    return new PlaylistOptions(
        temperature, seed, poolSize, repeats, artistSpacing, newSeedsIncluded);
  }
}
