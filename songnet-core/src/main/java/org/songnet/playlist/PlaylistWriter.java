package org.songnet.playlist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.songnet.spi.WholeFile;

/**
 * Writes playlists in a format that other programs read.
 *
 * <p>Whatever a title or a name contains, the file stays well-formed; halves of surrogate pairs,
 * which UTF-8 cannot carry, become U+FFFD. Writers are safe for concurrent use.
 */
@FunctionalInterface
public interface PlaylistWriter {

  /** What a file with this playlist contains. */
  String toText(Playlist playlist);

  /**
   * Writes a playlist into a file, in UTF-8 and whole or not at all: an existing file is replaced
   * only by a finished one.
   *
   * @throws IOException if the file cannot be written, for example because its folder does not
   *     exist
   */
  default void write(Playlist playlist, Path file) throws IOException {
    WholeFile.write(file, toText(playlist).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * M3U in UTF-8 with {@code #EXTINF} lines, as players read it.
   *
   * <p>The location of a song is its id. Line breaks and other control characters in titles become
   * blanks; those in an id, and a {@code #} that begins one, are percent-encoded.
   */
  static PlaylistWriter m3u8() {
    return new M3u8Writer();
  }

  /**
   * JSPF, which is XSPF in JSON, with the reason for each song as its annotation.
   *
   * <p>The identifier of a song is its id where that is a URI, as the format wants it, and is left
   * out where it is not: title and creator name the song then.
   *
   * @see <a href="https://xspf.org/jspf">xspf.org/jspf</a>
   */
  static PlaylistWriter jspf() {
    return new JspfWriter();
  }

  /**
   * A table as RFC 4180 has it, with the header {@code
   * position,id,title,artists,album,duration_ms,score,why}.
   *
   * <p>Positions count from 1, artists have semicolons between them, what is not known is empty.
   */
  static PlaylistWriter csv() {
    return new CsvWriter();
  }

  /**
   * The writer for a file by the end of its name: {@code .m3u8}, {@code .jspf} or {@code .csv}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static PlaylistWriter forFile(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".m3u8")) {
      return m3u8();
    }
    if (name.endsWith(".jspf")) {
      return jspf();
    }
    if (name.endsWith(".csv")) {
      return csv();
    }
    throw new IllegalArgumentException(
        "no playlist format for '" + file + "': the name must end in .m3u8, .jspf or .csv");
  }
}
