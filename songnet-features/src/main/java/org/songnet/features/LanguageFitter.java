package org.songnet.features;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/**
 * Gives every frequent language of titles a feature that is 1 where a title is in it.
 *
 * <p>Titles are short, and most words of one are in several languages: where no language is
 * probable enough, the feature {@code unknown language} is 1. A track without a title has {@code
 * NaN}s. Notes in brackets and after a dash, such as {@code (Radio Edit)}, do not count.
 *
 * <p>The detector is Apache OpenNLP's. It is optional: put {@code org.apache.opennlp:opennlp-tools}
 * and {@code org.apache.opennlp:opennlp-models-langdetect} on the class path, where this module
 * does not bring them. So must whoever loads a model with languages.
 */
public final class LanguageFitter implements ExtractorFitter {

  private final LanguageConfig config;

  /** A fitter. */
  public LanguageFitter(LanguageConfig config) {
    this.config = config;
  }

  /**
   * Fits.
   *
   * @throws IllegalStateException if the detector is not on the class path
   */
  @Override
  public FeatureExtractor fit(List<? extends Track> training) {
    TrainingTracks.check(training);
    LanguageDetection detection = LanguageDetection.get();
    Map<String, Integer> titles = new TreeMap<>();
    training.parallelStream()
        .map(track -> detection.languageOf(track.title(), config.confidence()))
        .filter(language -> !language.isEmpty())
        .forEachOrdered(language -> titles.merge(language, 1, Integer::sum));
    List<String> languages =
        titles.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(config.most())
            .map(Map.Entry::getKey)
            .toList();
    return new LanguageFeatures(config, languages, detection);
  }
}
