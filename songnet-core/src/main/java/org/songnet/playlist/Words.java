package org.songnet.playlist;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A normalised text and its words, to be compared with another. Immutable. */
final class Words {

  /*
   * Two ways to be near, of which the better counts. By words: each typed word is worth the best
   * word of the name, in any order; with M letters matched of T typed and N in the name this is the
   * index of A. Tversky, "Features of similarity", Psychological Review 84 (1977), M / (M + (T − M)
   * + β (N − M)). People leave words out more often than they make words up, so β is small. By
   * letters: the edit distance of the whole texts, which forgives a blank too many or too few.
   */
  private static final double LEFT_OUT = .15;

  /** Words less alike than this are different words. */
  private static final double SAME_WORD = .5;

  /** What is not equal stays visibly below what is. */
  private static final double NOT_EQUAL = .95;

  /** {@code Part 1} is not {@code Part 2}, though only one letter differs. */
  private static final double OTHER_NUMBERS = .75;

  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");

  private final String text;
  private final String[] words;
  private final String digits;

  private Words(String text) {
    this.text = text;
    this.words = BLANK.split(text);
    this.digits = NOT_DIGITS.matcher(text).replaceAll(" ").strip();
  }

  /** The words of a normalised text. */
  static Words of(String text) {
    return new Words(text);
  }

  String text() {
    return text;
  }

  /** How near a name is to this typed text, from 0 to 1; 1 only where they are equal. */
  double nearness(Words name) {
    if (text.equals(name.text)) {
      return 1;
    }
    double near = Math.max(byWords(name), EditDistance.similarity(text, name.text));
    boolean otherNumbers =
        !digits.isEmpty() && !name.digits.isEmpty() && !digits.equals(name.digits);
    return NOT_EQUAL * (otherNumbers ? OTHER_NUMBERS : 1) * near;
  }

  private double byWords(Words name) {
    double matched = matchedLetters(name);
    double typed = letters();
    return matched == 0 ? 0 : matched / (typed + LEFT_OUT * Math.max(0, name.letters() - matched));
  }

  /** The share of the name's letters that were typed, from 0 to 1. */
  double share(Words name) {
    return name.letters() == 0 ? 0 : name.matchedLetters(this) / name.letters();
  }

  private double matchedLetters(Words name) {
    double matched = 0;
    for (String word : words) {
      double best = 0;
      for (String other : name.words) {
        best = Math.max(best, EditDistance.similarity(word, other));
      }
      if (best >= SAME_WORD) {
        matched += best * word.length();
      }
    }
    return matched;
  }

  private int letters() {
    return Arrays.stream(words).mapToInt(String::length).sum();
  }
}
