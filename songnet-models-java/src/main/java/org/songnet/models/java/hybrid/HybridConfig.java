package org.songnet.models.java.hybrid;

import java.util.List;
import org.songnet.spi.Checks;

/**
 * What {@link HybridTrainer} blends and how it learns the weights.
 *
 * @param parts names of models with commas between them, at least one, none twice
 * @param settings settings of the parts where they differ from the defaults: {@code
 *     part.name=value} with spaces between them; may be empty
 * @param cases what the blend is to be good at
 * @param validationShare the share of sessions, or of each listener's tracks, that the weights are
 *     learnt on: above 0, at most .5. The parts are trained without it first, and with it in the
 *     end
 * @param maxCases the most sessions or listeners the weights are learnt on; these are few numbers,
 *     so they need few
 * @param seed where the random numbers start
 */
public record HybridConfig(
    String parts, String settings, Cases cases, double validationShare, int maxCases, long seed) {

  /** What is held out to learn the weights. */
  public enum Cases {
    /** Sessions: each next track is asked for. */
    NEXT_ITEM,
    /** Tracks of listeners: they are asked for among all the listener has not heard. */
    HELD_OUT
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public HybridConfig {
    List<String> names = List.of(parts.split(",", -1));
    if (names.stream().anyMatch(String::isBlank)
        || names.stream().map(String::strip).distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "parts must be different names with commas between them: '" + parts + "'");
    }
    if (!(validationShare > 0 && validationShare <= .5)) {
      throw new IllegalArgumentException(
          "validationShare must be above 0 and at most .5: " + validationShare);
    }
    Checks.positive("maxCases", maxCases);
  }

  /** LSTM, session kNN and Markov for the next track of a session. */
  public static HybridConfig defaults() {
    return new HybridConfig("lstm,session-knn,markov", "", Cases.NEXT_ITEM, .1, 1000, 1);
  }

  /** The same of these parts. */
  public HybridConfig withParts(String newParts) {
    return new HybridConfig(newParts, settings, cases, validationShare, maxCases, seed);
  }

  /** The same with these settings of the parts. */
  public HybridConfig withSettings(String newSettings) {
    return new HybridConfig(parts, newSettings, cases, validationShare, maxCases, seed);
  }

  /** The same for these cases. */
  public HybridConfig withCases(Cases newCases) {
    return new HybridConfig(parts, settings, newCases, validationShare, maxCases, seed);
  }

  /** The same from this seed. */
  public HybridConfig withSeed(long newSeed) {
    return new HybridConfig(parts, settings, cases, validationShare, maxCases, newSeed);
  }

  /** The names of the parts, in order. */
  List<String> partNames() {
    return List.of(parts.split(",", -1)).stream().map(String::strip).toList();
  }
}
