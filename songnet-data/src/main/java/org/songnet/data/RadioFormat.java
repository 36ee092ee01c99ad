package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringTokenizer;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * Reads Cornell's radio playlists crawled from yes.com: a table of songs, and files with two header
 * lines and then one playlist a line as song indexes.
 *
 * <p>Published with Chen, Moore, Turnbull, Joachims, "Playlist Prediction via Metric Embedding"
 * (KDD 2012). Songs that no playlist has are in the catalog all the same: the benchmark ranks all.
 */
final class RadioFormat {

  /** The table of songs; where it lies, the files beside it are of this format. */
  static final String SONGS = "song_hash.txt";

  /** What lies beside the playlists and holds none. */
  static final Set<String> TAGS = Set.of("tags.txt", "tag_hash.txt");

  private static final int HEADER_LINES = 2;
  private static final String ID_PREFIX = "radio:";

  private RadioFormat() {}

  /** Reads the table of songs: index, title, artist, with tabs between them. */
  static void readSongs(InputStream in, PlaylistFile file) throws IOException {
    TextLines lines = new TextLines(in);
    while (lines.next()) {
      String line = lines.text(StandardCharsets.ISO_8859_1);
      if (line.isBlank() && !lines.tooLong()) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      OptionalLong index = Numbers.whole(fields[0].strip());
      if (fields.length < 3 || index.isEmpty()) {
        file.skip(SkipReason.MALFORMED);
        continue;
      }
      file.know(
          TrackRecord.of(
              new TrackId(ID_PREFIX + index.getAsLong()),
              unescaped(fields[1]),
              file.artists(unescaped(fields[2]))));
    }
  }

  /** The crawl left a backslash before every slash. */
  private static String unescaped(String field) {
    return PlainText.clean(field.replace("\\/", "/")).strip();
  }

  /** Whether a file begins with the header: two lines, each with one number for every song. */
  static boolean hasHeader(InputStream in) throws IOException {
    TextLines lines = new TextLines(in);
    int first = lines.next() ? items(lines) : 0;
    return first > 0 && lines.next() && items(lines) == first;
  }

  private static int items(TextLines lines) {
    return new StringTokenizer(lines.text(StandardCharsets.ISO_8859_1)).countTokens();
  }

  /** Reads the playlists below the header. */
  static void readPlaylists(InputStream in, PlaylistFile file) throws IOException {
    TextLines lines = new TextLines(in);
    for (int header = 0; header < HEADER_LINES; header++) {
      if (!lines.next()) {
        return;
      }
    }
    SequenceFormat.read(lines, file, ID_PREFIX);
  }
}
