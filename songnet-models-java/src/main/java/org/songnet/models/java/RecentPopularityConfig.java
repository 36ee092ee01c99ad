package org.songnet.models.java;

import org.songnet.spi.Checks;

/**
 * How fast {@link RecentPopularityTrainer} forgets.
 *
 * @param halfLifeDays after how many days an event counts half, where there are times; above 0
 * @param halfLifeSessions after how many later sessions an event counts half, where there is only
 *     an order; above 0
 */
public record RecentPopularityConfig(double halfLifeDays, double halfLifeSessions) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is not positive and finite
   */
  public RecentPopularityConfig {
    Checks.positive("halfLifeDays", halfLifeDays);
    Checks.positive("halfLifeSessions", halfLifeSessions);
  }

  /** 30 days, 1,000 sessions. */
  public static RecentPopularityConfig defaults() {
    return new RecentPopularityConfig(30, 1000);
  }

  /** The same with this half-life in days. */
  public RecentPopularityConfig withHalfLifeDays(double newHalfLifeDays) {
    return new RecentPopularityConfig(newHalfLifeDays, halfLifeSessions);
  }

  /** The same with this half-life in sessions. */
  public RecentPopularityConfig withHalfLifeSessions(double newHalfLifeSessions) {
    return new RecentPopularityConfig(halfLifeDays, newHalfLifeSessions);
  }
}
