package org.songnet.playlist;

/** How many wrong, missing, surplus or swapped letters lie between two texts. */
final class EditDistance {

  private EditDistance() {}

  /** One less the edits per letter of the longer text, from 0 to 1, which is equality. */
  static double similarity(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    if (a.equals(b)) {
      return 1;
    }
    // Cheap: so many letters at least are missing from the shorter one.
    if (2 * Math.min(a.length(), b.length()) < longer) {
      return 0;
    }
    return 1 - (double) between(a, b) / longer;
  }

  /*
   * Optimal string alignment: insertion, deletion, substitution and the swap of two neighbours, a
   * letter edited at most once; F. J. Damerau, "A technique for computer detection and correction
   * of spelling errors", CACM 7 (1964). Three rows of the usual table are kept.
   */
  private static int between(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substitution, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
