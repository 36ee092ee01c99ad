package org.songnet.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to read what was typed, with {@link Words} for what it takes as title and artist. */
interface Reading {

  /** A text with a dash is less likely a title alone. */
  double WHOLE_THOUGH_CUT = .95;

  /** The normalised title that was typed, if this reading is right. */
  String title();

  /** How near a track's names are to this reading, from 0 to 1; 1 only where they are equal. */
  double score(SongWords song);

  /** All ways to read a text: whole, and cut in two at each dash or {@code by}. */
  static List<Reading> of(String text) {
    List<Reading> readings = new ArrayList<>();
    Matcher cut = Cut.PLACES.matcher(text);
    while (cut.find()) {
      String left = text.substring(0, cut.start());
      String right = text.substring(cut.end());
      readings.add(new Cut(left, right));
      if (!cut.group().strip().equalsIgnoreCase("by")) {
        readings.add(new Cut(right, left));
      }
    }
    readings.add(new Whole(text, readings.isEmpty() ? 1 : WHOLE_THOUGH_CUT));
    return readings;
  }

  /** The text is a title, perhaps with the artist somewhere in it. */
  final class Whole implements Reading {

    private final Words text;
    private final double weight;

    Whole(String text, double weight) {
      this.weight = weight;
      this.text = Words.of(TrackNames.title(text));
    }

    @Override
    public String title() {
      return text.text();
    }

    @Override
    public double score(SongWords song) {
      // An artist alone is no song: without a word of the title the score is little.
      double withArtist = text.nearness(song.all()) * (.6 + .4 * text.share(song.title()));
      double near = Math.max(text.nearness(song.title()), withArtist);
      return near == 1 ? 1 : weight * near;
    }
  }

  /** The text is a title and an artist. */
  final class Cut implements Reading {

    private static final Pattern PLACES =
        Pattern.compile("\\s[-–—]\\s|\\sby\\s", Pattern.CASE_INSENSITIVE);

    private final Words title;
    private final Words artist;

    Cut(String title, String artist) {
      this.title = Words.of(TrackNames.title(title));
      this.artist = Words.of(TrackNames.artist(artist));
    }

    @Override
    public String title() {
      return title.text();
    }

    @Override
    public double score(SongWords song) {
      double byArtist = 0;
      for (Words name : song.artists()) {
        byArtist = Math.max(byArtist, artist.nearness(name));
      }
      // The right artist makes up for part of a misspelt title.
      return Math.pow(title.nearness(song.title()), .75) * (.3 + .7 * byArtist);
    }
  }
}
