package org.songnet.playlist;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.songnet.Track;

/**
 * Makes names of songs and artists comparable, however they were typed.
 *
 * <p>{@link #key} is the same for {@code "Halo - Remastered 2011", "Beyoncé"} and {@code "halo",
 * "BEYONCE"}: tables that share no ids can be joined by it. What is left of a name are lower-case
 * words with one blank between them, without accents and punctuation. A name of nothing but
 * punctuation stays as it is.
 */
public final class TrackNames {

  private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
  private static final Pattern DASH = Pattern.compile(" [-–—] ");
  private static final Pattern SLASH = Pattern.compile(" / ");
  private static final Pattern GUEST =
      Pattern.compile("(?<=\\S) (?:feat|ft|featuring)[. ].*", CASELESS);

  /** What may stand in brackets or after a dash without naming another recording. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:feat|ft|featuring|with)[. ].*"
              + "|w/.*"
              + "|(?:.* )?remaster.*"
              + "|(?:(?:\\d{4}|original|album|single|radio|lp|main|mono|stereo|explicit|clean) ){1,4}"
              + "(?:version|mix|edit|edition)"
              + "|mono|stereo|explicit|clean|bonus track"
              + "|from (?:[\"“'‘].*|.*(?:soundtrack|motion picture|film|movie|musical|series).*)",
          CASELESS);

  private TrackNames() {}

  /** What identifies a song across sources: its {@link #title}, a tab, its {@link #artist}. */
  public static String key(String title, String artist) {
    return title(title) + '\t' + artist(artist);
  }

  /** The {@link #key(String, String)} of a track by its main artist, empty where it has none. */
  public static String key(Track track) {
    return key(track.title(), track.artists().isEmpty() ? "" : track.artists().get(0));
  }

  /**
   * A title, normalised, without notes about guests and editions.
   *
   * <p>{@code "(feat. X)"}, {@code "[with X]"}, {@code "- Remastered 2011"}, {@code "(Radio
   * Edit)"}, {@code "- Mono"} and their like go. {@code "Live"}, {@code "Acoustic"} and {@code
   * "Remix"} stay: they are other recordings.
   */
  public static String title(String title) {
    String flat = BLANKS.matcher(title).replaceAll(" ").strip();
    String unannotated = withoutNotesAfterDashes(withoutNotesInBrackets(flat)).strip();
    String bare = GUEST.matcher(unannotated).replaceFirst("");
    return normalize(bare.isEmpty() ? flat : bare);
  }

  private static String withoutNotesInBrackets(String title) {
    return BRACKETS
        .matcher(title)
        .replaceAll(
            brackets ->
                isNote(brackets.group(1)) ? " " : Matcher.quoteReplacement(brackets.group()));
  }

  private static String withoutNotesAfterDashes(String title) {
    String[] parts = DASH.split(title, -1);
    int kept = parts.length;
    while (kept > 1 && isNote(parts[kept - 1])) {
      kept--;
    }
    return String.join(" - ", Arrays.asList(parts).subList(0, kept));
  }

  private static boolean isNote(String text) {
    return SLASH.splitAsStream(text.strip()).allMatch(part -> NOTE.matcher(part).matches());
  }

  /** The name of an artist, normalised, without guests and without {@code The}. */
  public static String artist(String artist) {
    String flat = BLANKS.matcher(artist).replaceAll(" ").strip();
    String name = normalize(GUEST.matcher(flat).replaceFirst(""));
    if (name.startsWith("the ")) {
      return name.substring("the ".length());
    }
    return name.endsWith(" the") ? name.substring(0, name.length() - " the".length()) : name;
  }

  /**
   * A text as lower-case words.
   *
   * <p>Accents, apostrophes and full stops go; {@code &} and {@code +} become {@code and}; other
   * punctuation separates words. Scripts other than Latin keep their letters and marks. Normalising
   * twice changes nothing more.
   */
  public static String normalize(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String plain = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(plain.length());
    int previous = ' ';
    for (int i = 0; i < plain.length(); ) {
      int symbol = plain.codePointAt(i);
      i += Character.charCount(symbol);
      int next = i < plain.length() ? plain.codePointAt(i) : ' ';
      append(words, previous, symbol, next);
      previous = symbol;
    }
    String normalized = Normalizer.normalize(words.toString().strip(), Normalizer.Form.NFC);
    return normalized.isEmpty() ? BLANKS.matcher(plain).replaceAll(" ").strip() : normalized;
  }

  private static void append(StringBuilder words, int previous, int symbol, int next) {
    switch (symbol) {
      case 'ß' -> words.append("ss");
      case 'æ' -> words.append("ae");
      case 'œ' -> words.append("oe");
      case 'þ' -> words.append("th");
      case 'ø' -> words.append('o');
      case 'đ', 'ð' -> words.append('d');
      case 'ł' -> words.append('l');
      case 'ı' -> words.append('i');
      case '.', '\'', '’', '‘', 'ʼ', '`', '´' -> {}
      case '&', '+' -> appendWord(words, "and");
      default -> {
        if (symbol == '$' && Character.isLetter(next)) {
          words.append('s'); // Ke$ha
        } else if (symbol == '!' && Character.isLetter(previous) && Character.isLetter(next)) {
          words.append('i'); // P!nk
        } else if (isPartOfWord(symbol)) {
          words.appendCodePoint(symbol);
        } else {
          appendBlank(words);
        }
      }
    }
  }

  private static boolean isPartOfWord(int symbol) {
    int type = Character.getType(symbol);
    return Character.isLetterOrDigit(symbol)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static void appendWord(StringBuilder words, String word) {
    appendBlank(words);
    words.append(word).append(' ');
  }

  private static void appendBlank(StringBuilder words) {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
  }
}
