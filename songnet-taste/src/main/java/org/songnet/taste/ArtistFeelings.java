package org.songnet.taste;

import java.util.HashMap;
import java.util.Map;

/**
 * How the listener feels about artists beyond what everything else foretells.
 *
 * <p>An artist adds a normal effect of variance τ² to the logarithm of the odds of all songs; with
 * {@code g = Σ (y - p)} and {@code h = Σ p (1 - p)} over the answers about the artist, {@code y}
 * being 1 for a like and {@code p} what was foretold without the effect, {@code τ² g / (1 + τ² h)}
 * is one Newton step from 0 to the most probable effect. Immutable.
 */
final class ArtistFeelings {

  private static final double VARIANCE = .7;

  static final ArtistFeelings NONE = new ArtistFeelings(Map.of());

  private final Map<String, Tally> tallies;

  private record Tally(double surprise, double curvature) {
    double effect() {
      return VARIANCE * surprise / (1 + VARIANCE * curvature);
    }
  }

  private ArtistFeelings(Map<String, Tally> tallies) {
    this.tallies = tallies;
  }

  /** The feelings after one more answer. */
  ArtistFeelings with(String artist, boolean liked, double foretold) {
    Map<String, Tally> more = new HashMap<>(tallies);
    Tally before = more.getOrDefault(artist, new Tally(0, 0));
    more.put(
        artist,
        new Tally(
            before.surprise() + (liked ? 1 : 0) - foretold,
            before.curvature() + foretold * (1 - foretold)));
    return new ArtistFeelings(more);
  }

  /** What an artist adds to the logarithm of the odds of a like. */
  double effect(String artist) {
    Tally tally = tallies.get(artist);
    return tally == null ? 0 : tally.effect();
  }
}
