package org.songnet.lookup;

import java.util.regex.Pattern;

/** International Standard Recording Codes: country, registrant, year, number. */
final class Isrc {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");

  private Isrc() {}

  /** Whether a text has the form of a code, without hyphens. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
