package org.songnet.playlist;

import java.util.Locale;
import org.songnet.Track;

/** Tells rank and probability. */
final class RankExplainer implements PlaylistExplainer {

  @Override
  public String explain(PlaylistStep step) {
    int before = step.before().size();
    String place = before == 0 ? "to begin with" : "after " + name(step.before().get(before - 1));
    String choice = ordinal(step.rank()) + " choice " + place;
    return step.probability().isPresent()
        ? choice + ", " + percent(step.probability().getAsDouble())
        : choice;
  }

  /** What a song is called in a sentence. */
  static String name(Track track) {
    return track.title().isBlank() ? track.id().value() : track.title();
  }

  private static String ordinal(int number) {
    int tens = number % 100 / 10;
    String ending =
        switch (tens == 1 ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + ending;
  }

  private static String percent(double probability) {
    double percent = 100 * probability;
    if (percent < .1) {
      return "under 0.1%";
    }
    return String.format(Locale.ROOT, percent < 10 ? "%.1f%%" : "%.0f%%", percent);
  }
}
