package org.songnet.features;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of titles with a detector that was made for longer texts.
 *
 * <p>The detector sums up evidence from all pieces of a text and divides the sum by their number,
 * so that all languages are about equally probable. Taking its probabilities to the power of the
 * title's length gives the evidence back: a long title makes one language certain, a short one does
 * not. Only languages in the title's script in which much music is sung are looked at.
 */
final class LanguageDetection {

  private static final String ADVICE =
      "languages of titles need Apache OpenNLP: put org.apache.opennlp:opennlp-tools and"
          + " org.apache.opennlp:opennlp-models-langdetect on the class path, or leave languages"
          + " out";

  private static final Map<UnicodeScript, List<String>> LANGUAGES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(
                  UnicodeScript.LATIN,
                  List.of(
                      "ces", "dan", "deu", "eng", "fin", "fra", "hun", "ind", "ita", "nld", "nob",
                      "pol", "por", "ron", "spa", "swe", "tgl", "tur", "vie")),
              Map.entry(UnicodeScript.CYRILLIC, List.of("bul", "rus", "srp", "ukr")),
              Map.entry(UnicodeScript.GREEK, List.of("ell")),
              Map.entry(UnicodeScript.ARABIC, List.of("ara", "pes", "urd")),
              Map.entry(UnicodeScript.HEBREW, List.of("heb")),
              Map.entry(UnicodeScript.DEVANAGARI, List.of("hin", "mar")),
              Map.entry(UnicodeScript.TAMIL, List.of("tam")),
              Map.entry(UnicodeScript.THAI, List.of("tha")),
              Map.entry(UnicodeScript.HANGUL, List.of("kor")),
              Map.entry(UnicodeScript.HAN, List.of("cmn", "jpn")),
              Map.entry(UnicodeScript.HIRAGANA, List.of("jpn")),
              Map.entry(UnicodeScript.KATAKANA, List.of("jpn"))));

  private static final Pattern NOTES = Pattern.compile("[(\\[].*?[)\\]]| [-–—] .*");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’]+");

  private static @Nullable LanguageDetection shared;

  private final Detector detector;

  LanguageDetection(Detector detector) {
    this.detector = detector;
  }

  /** How probable languages are; safe for concurrent use. */
  interface Detector {

    /** Probabilities by ISO 639-3 code, above 0. */
    Map<String, Double> probabilities(String text);

    /** What changes when the answers may. */
    String fingerprint();
  }

  /**
   * The detection by OpenNLP, which is read when it is first asked for.
   *
   * @throws IllegalStateException if it is not on the class path
   */
  static synchronized LanguageDetection get() {
    if (shared == null) {
      try {
        shared = new LanguageDetection(OpenNlpDetector.load());
      } catch (NoClassDefFoundError | IOException e) {
        throw new IllegalStateException(ADVICE, e);
      }
    }
    return shared;
  }

  String fingerprint() {
    return detector.fingerprint();
  }

  /**
   * The language of a title as an ISO 639-3 code; empty when it is not known.
   *
   * @param confidence how probable it must be
   */
  String languageOf(String title, double confidence) {
    String bare = NOTES.matcher(title).replaceAll(" ");
    String words = NOT_WORDS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    List<String> candidates = candidates(words);
    if (candidates.size() <= 1) {
      return candidates.isEmpty() ? "" : candidates.get(0);
    }
    Map<String, Double> probabilities = detector.probabilities(words);
    String best =
        candidates.stream()
            .max(Comparator.comparingDouble(c -> probabilities.getOrDefault(c, 0.)))
            .orElseThrow();
    double most = probabilities.getOrDefault(best, 0.);
    double sum = 0;
    for (String candidate : candidates) {
      double share = probabilities.getOrDefault(candidate, 0.) / most;
      sum += Math.pow(share, words.codePointCount(0, words.length()));
    }
    return 1 / sum >= confidence ? best : ""; // without any probability the sum is NaN
  }

  /** The languages in the script that most letters are of; kana make a title Japanese. */
  private static List<String> candidates(String words) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    words
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    if (letters.containsKey(UnicodeScript.HIRAGANA)
        || letters.containsKey(UnicodeScript.KATAKANA)) {
      return List.of("jpn");
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(script -> LANGUAGES.getOrDefault(script.getKey(), List.of()))
        .orElse(List.of());
  }
}
