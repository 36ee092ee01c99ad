package org.songnet.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.songnet.FeatureExtractor;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * What a {@link FeaturePipeline} describes tracks by, besides the tables it is given.
 *
 * @param metadata {@link MetadataField}s in lower case with commas between, possibly none
 * @param texts {@link TextField}s in lower case with commas between, possibly none
 * @param textDimensions features for each text, as in {@link TextConfig}
 * @param textBuckets kinds of pieces of texts told apart, as in {@link TextConfig}
 * @param genres frequent genres with a feature of their own at most; 0 leaves genres out
 * @param genreMinimum training tracks that must have such a genre, at least 1
 * @param languages frequent languages of titles with a feature of their own at most; 0 leaves
 *     languages out. Otherwise {@link LanguageFitter} says what must be on the class path
 * @param languageConfidence how sure a language must be, as in {@link LanguageConfig}
 * @param masks whether features that some training tracks lack are joined by one that says so
 * @param seed as in {@link TextConfig}
 */
public record FeaturePipelineConfig(
    String metadata,
    String texts,
    int textDimensions,
    int textBuckets,
    int genres,
    int genreMinimum,
    int languages,
    double languageConfidence,
    boolean masks,
    long seed) {

  private static final FeaturePipelineConfig DEFAULTS =
      new FeaturePipelineConfig(
          names(MetadataField.values()),
          names(TextField.values()),
          TextConfig.defaults().dimensions(),
          TextConfig.defaults().buckets(),
          GenreConfig.defaults().most(),
          GenreConfig.defaults().minimum(),
          0,
          LanguageConfig.defaults().confidence(),
          true,
          TextConfig.defaults().seed());

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range, or a list names something else or
   *     something twice
   */
  public FeaturePipelineConfig {
    metadata = names(parse("metadata", metadata, MetadataField.values()).toArray(Enum<?>[]::new));
    texts = names(parse("texts", texts, TextField.values()).toArray(Enum<?>[]::new));
    new TextConfig(textDimensions, textBuckets, 1, 1, seed);
    Checks.notNegative("genres", genres);
    Checks.positive("genreMinimum", genreMinimum);
    Checks.notNegative("languages", languages);
    Checks.zeroToOne("languageConfidence", languageConfidence);
  }

  private static String names(Enum<?>... constants) {
    return Arrays.stream(constants)
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  private static <E extends Enum<E>> List<E> parse(String setting, String list, E[] constants) {
    List<E> found = new ArrayList<>();
    for (String name : list.isBlank() ? new String[0] : list.split(",", -1)) {
      E constant =
          Stream.of(constants)
              .filter(c -> c.name().equalsIgnoreCase(name.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "%s must be of %s: %s".formatted(setting, names(constants), name)));
      if (found.contains(constant)) {
        throw new IllegalArgumentException(setting + " must be different: " + list);
      }
      found.add(constant);
    }
    return List.copyOf(found);
  }

  /** All metadata, 3 numbers for each text, up to 50 genres, no languages, masks. */
  public static FeaturePipelineConfig defaults() {
    return DEFAULTS;
  }

  /**
   * The sixteen features of the classic content network: duration, explicit, popularity, single or
   * not, and 3 numbers each for title, album, artists and release date.
   */
  public static FeaturePipelineConfig classic() {
    return DEFAULTS
        .withMetadata(
            MetadataField.DURATION,
            MetadataField.EXPLICIT,
            MetadataField.POPULARITY,
            MetadataField.SINGLE)
        .withGenres(0)
        .withMasks(false);
  }

  /** The same with this metadata. */
  public FeaturePipelineConfig withMetadata(MetadataField... newMetadata) {
    return with("metadata", names(newMetadata));
  }

  private FeaturePipelineConfig with(String setting, Object value) {
    return ConfigRecords.with(this, Map.of(setting, value));
  }

  /** The same with these texts. */
  public FeaturePipelineConfig withTexts(TextField... newTexts) {
    return with("texts", names(newTexts));
  }

  /** The same with so many features for each text. */
  public FeaturePipelineConfig withTextDimensions(int newTextDimensions) {
    return with("textDimensions", newTextDimensions);
  }

  /** The same with so many kinds of pieces of texts. */
  public FeaturePipelineConfig withTextBuckets(int newTextBuckets) {
    return with("textBuckets", newTextBuckets);
  }

  /** The same with so many genres at most. */
  public FeaturePipelineConfig withGenres(int newGenres) {
    return with("genres", newGenres);
  }

  /** The same with genres that so many training tracks have. */
  public FeaturePipelineConfig withGenreMinimum(int newGenreMinimum) {
    return with("genreMinimum", newGenreMinimum);
  }

  /** The same with so many languages at most. */
  public FeaturePipelineConfig withLanguages(int newLanguages) {
    return with("languages", newLanguages);
  }

  /** The same with languages this sure. */
  public FeaturePipelineConfig withLanguageConfidence(double newLanguageConfidence) {
    return with("languageConfidence", newLanguageConfidence);
  }

  /** The same with masks or without. */
  public FeaturePipelineConfig withMasks(boolean newMasks) {
    return with("masks", newMasks);
  }

  /** The same with this seed. */
  public FeaturePipelineConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }

  /**
   * A fitter for this: metadata, then the tables, texts, genres and languages.
   *
   * @param tables what is known of tracks besides, such as audio features; they must have no
   *     feature in common, with each other or with the metadata
   */
  public FeaturePipelineFitter fitter(FeatureExtractor... tables) {
    List<ExtractorFitter> parts = new ArrayList<>();
    List<MetadataField> fields = parse("metadata", metadata, MetadataField.values());
    if (!fields.isEmpty()) {
      parts.add(ExtractorFitter.of(MetadataFeatures.of(fields)));
    }
    for (FeatureExtractor table : tables) {
      parts.add(ExtractorFitter.of(table));
    }
    TextConfig text =
        TextConfig.defaults()
            .withDimensions(textDimensions)
            .withBuckets(textBuckets)
            .withSeed(seed);
    for (TextField field : parse("texts", texts, TextField.values())) {
      parts.add(new TextFitter(field, text));
    }
    if (genres > 0) {
      parts.add(new GenreFitter(new GenreConfig(genres, genreMinimum)));
    }
    if (languages > 0) {
      parts.add(new LanguageFitter(new LanguageConfig(languages, languageConfidence)));
    }
    return new FeaturePipelineFitter(parts, masks);
  }
}
