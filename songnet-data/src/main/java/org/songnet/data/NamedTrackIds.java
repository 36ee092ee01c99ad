package org.songnet.data;

import java.text.Normalizer;
import java.util.Locale;
import org.songnet.TrackId;

/**
 * Ids for tracks that a source only names.
 *
 * <p>The id is {@code name:} + artist + {@code /} + title. Both names are brought to Unicode form
 * NFC and lower case, white space is trimmed and each run of it becomes one space; then {@code %}
 * and {@code /} within a name are written {@code %25} and {@code %2F}. So the same song gets the
 * same id from every source that spells it alike, and two different pairs of names never share one.
 */
public final class NamedTrackIds {

  private static final String SCHEME = "name:";

  private NamedTrackIds() {}

  /**
   * The id of the track with these names.
   *
   * @param artist the main artist, possibly empty
   * @param title the title, possibly empty
   */
  public static TrackId idOf(String artist, String title) {
    return new TrackId(SCHEME + part(artist) + "/" + part(title));
  }

  /** Whether an id was made from names, not given by a music service. */
  public static boolean isNamed(TrackId id) {
    return id.value().startsWith(SCHEME);
  }

  private static String part(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder part = new StringBuilder(plain.length());
    boolean space = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = part.length() > 0;
        continue;
      }
      if (space) {
        part.append(' ');
        space = false;
      }
      switch (c) {
        case '%' -> part.append("%25");
        case '/' -> part.append("%2F");
        default -> part.append(c);
      }
    }
    return part.toString();
  }
}
