package org.songnet.playlist;

import java.util.Arrays;

/**
 * The set of three-letter pieces of the words of a text: {@code halo} has {@code __h}, {@code _ha},
 * {@code hal}, {@code alo} and {@code lo_}.
 *
 * <p>A wrong letter changes few of them and the order of words changes none, so they tell how alike
 * two names are. Immutable.
 */
final class Trigrams {

  /*
   * Nearness is the index of A. Tversky, "Features of similarity", Psychological Review 84 (1977):
   * c / (c + α·m + β·e), c pieces in common, m typed pieces missing from the name, e pieces the
   * name has beyond them. People leave words out more often than they make words up, so β < α.
   */
  private static final double MISSING = .5;
  private static final double EXTRA = .15;

  /** Each three UTF-16 units in 48 bits, ascending, none twice. */
  private final long[] pieces;

  private Trigrams(long[] pieces) {
    this.pieces = pieces;
  }

  /** The pieces of a normalised text. */
  static Trigrams of(String text) {
    long[] pieces = new long[2 * text.length() + 1];
    int count = 0;
    char beforeLast = ' ';
    char last = ' ';
    for (int i = 0; i <= text.length(); i++) {
      char letter = i < text.length() ? text.charAt(i) : ' ';
      if (letter != ' ' || last != ' ') {
        pieces[count++] = ((long) beforeLast << 32) | ((long) last << 16) | letter;
      }
      beforeLast = letter == ' ' ? ' ' : last;
      last = letter;
    }
    Arrays.sort(pieces, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || pieces[i] != pieces[distinct - 1]) {
        pieces[distinct++] = pieces[i];
      }
    }
    return new Trigrams(Arrays.copyOf(pieces, distinct));
  }

  int size() {
    return pieces.length;
  }

  /** The bucket of a piece, from 0 to {@code 2^bits - 1}. */
  int bucket(int piece, int bits) {
    return (int) ((pieces[piece] * 0x9E3779B97F4A7C15L) >>> (64 - bits));
  }

  /** How near a name of {@code name} pieces is to a text of {@code typed} pieces, from 0 to 1. */
  static double nearness(int common, int typed, int name) {
    return common == 0
        ? 0
        : common / (common + MISSING * (typed - common) + EXTRA * (name - common));
  }
}
