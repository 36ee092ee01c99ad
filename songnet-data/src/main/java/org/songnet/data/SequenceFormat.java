package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringTokenizer;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * Reads sequences as benchmarks have them: one playlist a line, its tracks as ids with white space
 * between them.
 *
 * <p>The playlist on the first line is {@code playlist:0}, so that splits by line number, which
 * protocols prescribe, can be told from the id.
 */
final class SequenceFormat {

  private SequenceFormat() {}

  static void read(InputStream in, PlaylistFile file) throws IOException {
    read(new TextLines(in), file, "");
  }

  /** Reads the lines that are left; the id of a track is the prefix and what the file says. */
  static void read(TextLines lines, PlaylistFile file, String prefix) throws IOException {
    for (long playlist = 0; lines.next(); playlist++) {
      PlaylistDraft draft = new PlaylistDraft();
      if (lines.tooLong()) {
        file.skip(SkipReason.MALFORMED);
      }
      StringTokenizer items =
          new StringTokenizer(PlainText.clean(lines.text(StandardCharsets.ISO_8859_1)));
      while (items.hasMoreTokens()) {
        String item = items.nextToken().strip();
        if (!item.isEmpty()) {
          file.add(draft, TrackRecord.of(new TrackId(prefix + item), "", List.of()));
        }
      }
      file.finish(Long.toString(playlist), "", draft);
    }
  }
}
