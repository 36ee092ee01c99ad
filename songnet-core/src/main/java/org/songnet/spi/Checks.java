package org.songnet.spi;

/**
 * Checks of settings, for the constructors of configuration records.
 *
 * <p>Each throws an {@link IllegalArgumentException} that names the setting and its value; {@code
 * NaN} never passes.
 */
public final class Checks {

  private Checks() {}

  /** At least 1. */
  public static void positive(String name, int value) {
    require(value >= 1, name, "be positive", value);
  }

  /** At least 0. */
  public static void notNegative(String name, int value) {
    require(value >= 0, name, "not be negative", value);
  }

  /** Above 0 and finite. */
  public static void positive(String name, double value) {
    require(value > 0 && Double.isFinite(value), name, "be positive and finite", value);
  }

  /** Above 0 and finite, and says so. */
  public static void aboveZero(String name, double value) {
    require(value > 0 && Double.isFinite(value), name, "be above 0 and finite", value);
  }

  /** At least 0 and finite. */
  public static void atLeastZero(String name, double value) {
    require(value >= 0 && Double.isFinite(value), name, "be at least 0 and finite", value);
  }

  /** From 0 to below 1. */
  public static void share(String name, double value) {
    require(value >= 0 && value < 1, name, "be from 0 to below 1", value);
  }

  /** From 0 to 1. */
  public static void zeroToOne(String name, double value) {
    require(value >= 0 && value <= 1, name, "be from 0 to 1", value);
  }

  /** Above 0 and at most 1. */
  public static void decay(String name, double value) {
    require(value > 0 && value <= 1, name, "be above 0 and at most 1", value);
  }

  private static void require(boolean holds, String name, String what, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must " + what + ": " + value);
    }
  }
}
