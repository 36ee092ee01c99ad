package org.songnet.eval.tune;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.songnet.spi.ConfigRecords;

/**
 * Which settings of a model are searched, and among which values.
 *
 * <p>Values are written as {@link org.songnet.spi.TrainerProvider#searchSpace} has them: {@code
 * LOW..HIGH} for a number, whole where the setting is; {@code LOW..HIGH log} where its logarithm is
 * to be even; or the choices with {@code |} between them. Immutable.
 */
public final class SearchSpace {

  private static final Pattern RANGE = Pattern.compile("(\\S+?)\\s*\\.\\.\\s*(\\S+)(\\s+log)?");

  /** Odd, so that neighbouring trials get seeds far apart; the golden ratio of 2^64. */
  private static final long TRIAL_STEP = 0x9E3779B97F4A7C15L;

  private final Map<String, String> texts;
  private final Map<String, Choices> choices;

  private SearchSpace(Map<String, String> texts, Map<String, Choices> choices) {
    this.texts = texts;
    this.choices = choices;
  }

  /**
   * Reads a space.
   *
   * @param space values by the name of a setting
   * @param defaults the configuration whose settings are meant
   * @throws IllegalArgumentException if the space is empty, names a setting that is none, or has
   *     values that the configuration refuses
   */
  public static SearchSpace parse(Map<String, String> space, Record defaults) {
    if (space.isEmpty()) {
      throw new IllegalArgumentException("space must have at least one setting: " + space);
    }
    Map<String, Object> settings = ConfigRecords.toMap(defaults);
    Map<String, Choices> choices = new TreeMap<>();
    space.forEach(
        (name, text) -> {
          Object value = settings.get(name);
          if (value == null) {
            throw new IllegalArgumentException(
                "no setting '%s'; there are %s"
                    .formatted(name, String.join(", ", settings.keySet())));
          }
          choices.put(name, choices(name, text.strip(), value, defaults));
        });
    return new SearchSpace(Collections.unmodifiableMap(new TreeMap<>(space)), choices);
  }

  private static Choices choices(String name, String text, Object value, Record defaults) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      List<String> values = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
      values.forEach(one -> ConfigRecords.with(defaults, Map.of(name, one)));
      return new Choices.OneOf(values);
    }
    boolean logarithmic = range.group(3) != null;
    try {
      if (value instanceof Integer || value instanceof Long) {
        long low = Long.parseLong(range.group(1));
        long high = Long.parseLong(range.group(2));
        require(low <= high && (!logarithmic || low > 0), name, text);
        return new Choices.Whole(low, high, logarithmic);
      }
      if (value instanceof Double) {
        double low = Double.parseDouble(range.group(1));
        double high = Double.parseDouble(range.group(2));
        require(
            low <= high && Double.isFinite(high - low) && (!logarithmic || low > 0), name, text);
        return new Choices.Decimal(low, high, logarithmic);
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "values of '%s' must be numbers of its kind, such as %s: %s".formatted(name, value, text),
          e);
    }
    throw new IllegalArgumentException(
        "values of '%s' must be choices like a|b, it is no number: %s".formatted(name, text));
  }

  private static void require(boolean condition, String name, String text) {
    if (!condition) {
      throw new IllegalArgumentException(
          "values of '%s' must be LOW..HIGH, finite, and positive before 'log': %s"
              .formatted(name, text));
    }
  }

  /**
   * What a trial tries, by the name of the setting. The first trial changes nothing, so a search
   * never ends below the defaults; every other one is drawn from the seed and its number alone.
   *
   * @param trial from 0
   */
  public Map<String, String> settings(int trial, long seed) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (trial > 0) {
      SplittableRandom random = new SplittableRandom(seed + trial * TRIAL_STEP);
      choices.forEach((name, values) -> settings.put(name, values.draw(random)));
    }
    return settings;
  }

  /** The space as it was written, in the order of the names. */
  @Override
  public String toString() {
    return texts.toString();
  }
}
