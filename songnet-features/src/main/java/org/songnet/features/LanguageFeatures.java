package org.songnet.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/** In which of some languages a title is. Immutable. */
final class LanguageFeatures implements FeatureExtractor {

  private final LanguageConfig config;
  private final List<String> languages;
  private final LanguageDetection detection;
  private final List<String> names;

  /** Features for these languages, ISO 639-3 codes, one for all others and one for none. */
  LanguageFeatures(LanguageConfig config, List<String> languages, LanguageDetection detection) {
    this.config = config;
    this.languages = List.copyOf(languages);
    this.detection = detection;
    List<String> all = new ArrayList<>();
    languages.forEach(language -> all.add("language:" + language));
    all.add("other language");
    all.add("unknown language");
    this.names = List.copyOf(all);
  }

  LanguageConfig config() {
    return config;
  }

  List<String> languages() {
    return languages;
  }

  LanguageDetection detection() {
    return detection;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public float[] extract(Track track) {
    float[] numbers = new float[names.size()];
    if (track.title().isBlank()) {
      Arrays.fill(numbers, Float.NaN);
      return numbers;
    }
    String language = detection.languageOf(track.title(), config.confidence());
    int column = languages.indexOf(language);
    if (language.isEmpty()) {
      column = languages.size() + 1;
    } else if (column < 0) {
      column = languages.size();
    }
    numbers[column] = 1;
    return numbers;
  }
}
