package org.songnet.playlist;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.songnet.Track;

/** Writes comma-separated values. */
final class CsvWriter implements PlaylistWriter {

  private static final String HEADER = "position,id,title,artists,album,duration_ms,score,why";
  private static final String LINE_END = "\r\n";

  /** Blanks at the edges too: some readers trim what is not quoted. */
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\\r\\n]|^\\s|\\s\\z");

  @Override
  public String toText(Playlist playlist) {
    StringBuilder out = new StringBuilder(HEADER).append(LINE_END);
    int position = 0;
    for (PlaylistEntry entry : playlist.entries()) {
      position++;
      out.append(
          fields(position, entry).stream()
              .map(CsvWriter::escaped)
              .collect(Collectors.joining(",", "", LINE_END)));
    }
    return PlainText.withoutBrokenSurrogates(out.toString());
  }

  private static List<String> fields(int position, PlaylistEntry entry) {
    Track track = entry.track();
    return List.of(
        Integer.toString(position),
        track.id().value(),
        track.title(),
        String.join(";", track.artists()),
        track.album().orElse(""),
        Playlist.knownDuration(track).map(known -> Long.toString(known.toMillis())).orElse(""),
        entry.score().isPresent() ? Double.toString(entry.score().getAsDouble()) : "",
        entry.why());
  }

  private static String escaped(String field) {
    return NEEDS_QUOTES.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }
}
