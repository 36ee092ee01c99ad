package org.songnet.cli.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.songnet.TrackId;
import org.songnet.features.TrackCsv;
import org.songnet.features.TrackCsvOptions;
import org.songnet.features.TrackData;

/**
 * 4,802 Rock and Hip-Hop tracks of the Free Music Archive with their eight Echo Nest audio
 * features.
 *
 * <p>The metadata is from "FMA: A Dataset for Music Analysis" (Defferrard, Benzi, Vandergheynst,
 * Bresson; ISMIR 2017), licensed CC BY 4.0; {@code ATTRIBUTION} beside the data says what was
 * changed. Two things are ours:
 *
 * <ul>
 *   <li>The <b>ids</b> look like Spotify's, so that an export of a simulated listener is in
 *       Spotify's format and joins with the features: track 135 is {@code
 *       spotify:track:songnetFMA000000000135}. No real track can have such an id: Spotify's ids are
 *       128-bit numbers in base 62, digits before lower case before upper case, and none of these
 *       begins with a letter as late as {@code s}.
 *   <li>The <b>artists</b> are stand-ins, because the dataset's table has none: tracks of one genre
 *       whose numbers follow closely on each other, as the tracks of one upload do, get one name,
 *       {@code FMA artist 000135}, after the first number.
 * </ul>
 */
public final class FmaCatalog {

  private static final String RESOURCE = "fma-tracks.csv.gz";
  private static final Pattern ID = Pattern.compile("spotify:track:songnetFMA(\\d{12})");

  private FmaCatalog() {}

  /**
   * Reads the tracks and their features.
   *
   * @throws IOException if the resource cannot be read
   */
  public static TrackData read() throws IOException {
    try (InputStream in = FmaCatalog.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(
            RESOURCE + " is not beside " + FmaCatalog.class.getName() + "; build the jar again");
      }
      return TrackCsv.read("Free Music Archive, " + RESOURCE, in, TrackCsvOptions.defaults());
    }
  }

  /**
   * The id in the catalog of a track of the archive.
   *
   * @param number the archive's number, positive
   * @throws IllegalArgumentException if {@code number} is not positive
   */
  public static TrackId trackId(int number) {
    return new TrackId("spotify:track:" + spotifyLikeId(number));
  }

  /** The 22 letters and digits of the id. */
  static String spotifyLikeId(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("number must be positive: " + number);
    }
    return String.format(Locale.ROOT, "songnetFMA%012d", number);
  }

  /**
   * The archive's number of a track.
   *
   * @throws IllegalArgumentException if {@code id} was not made by {@link #trackId}
   */
  public static int number(TrackId id) {
    Matcher matcher = ID.matcher(id.value());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not the id of a track of the archive: " + id);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
