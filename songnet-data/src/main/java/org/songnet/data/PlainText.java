package org.songnet.data;

/** Makes text from files fit to be shown, stored and compared. */
final class PlainText {

  /** Longer than any title, name or id that a music service gives. */
  static final int MAX_LENGTH = 2_000;

  private static final int SHOWN_LENGTH = 300;

  private PlainText() {}

  /** The text with a space for each control character and U+FFFD for each lone surrogate. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
              clean.appendCodePoint(Character.isISOControl(c) ? ' ' : loneSurrogate ? '\uFFFD' : c);
            });
    return clean.toString();
  }

  /** A file's name as messages and reports show it: clean and not too long. */
  static String shown(String name) {
    String clean = clean(name);
    return clean.length() <= SHOWN_LENGTH ? clean : clean.substring(0, SHOWN_LENGTH) + "…";
  }
}
