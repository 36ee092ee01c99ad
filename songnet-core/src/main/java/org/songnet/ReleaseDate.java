package org.songnet;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A release date that may be known only to the month or the year.
 *
 * @param first the first day the date may mean
 * @param precision how much of it is known
 */
public record ReleaseDate(LocalDate first, Precision precision) {

  /** How much of a date is known. */
  public enum Precision {
    /** Only the year. */
    YEAR,
    /** The year and the month. */
    MONTH,
    /** The day. */
    DAY
  }

  /**
   * Reads {@code 1999}, {@code 1999-05} or {@code 1999-05-23}.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  public static ReleaseDate parse(String text) {
    try {
      return switch (text.length()) {
        case 4 -> new ReleaseDate(LocalDate.parse(text + "-01-01"), Precision.YEAR);
        case 7 -> new ReleaseDate(LocalDate.parse(text + "-01"), Precision.MONTH);
        default -> new ReleaseDate(LocalDate.parse(text), Precision.DAY);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "release date must be yyyy, yyyy-MM or yyyy-MM-dd: " + text, e);
    }
  }

  /** The year of release. */
  public int year() {
    return first.getYear();
  }

  /** The date as {@link #parse} reads it. */
  @Override
  public String toString() {
    String day = first.toString();
    return switch (precision) {
      case YEAR -> day.substring(0, day.length() - 6);
      case MONTH -> day.substring(0, day.length() - 3);
      case DAY -> day;
    };
  }
}
