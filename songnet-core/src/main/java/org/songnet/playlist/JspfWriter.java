package org.songnet.playlist;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.songnet.Track;

/** Writes JSPF, with a JSON of its own: the contract module depends on nothing. */
final class JspfWriter implements PlaylistWriter {

  private static final Pattern ASCII = Pattern.compile("[!-~]+");

  @Override
  public String toText(Playlist playlist) {
    Fields head = new Fields("    ");
    head.text("title", playlist.title());
    head.text("annotation", playlist.endedEarly().orElse(""));
    head.raw("track", tracks(playlist));
    return "{\n  \"playlist\": {\n" + head + "\n  }\n}\n";
  }

  private static String tracks(Playlist playlist) {
    return playlist.entries().stream()
        .map(entry -> "      {\n" + track(entry) + "\n      }")
        .collect(Collectors.joining(",\n", "[\n", "\n    ]"));
  }

  private static Fields track(PlaylistEntry entry) {
    Track track = entry.track();
    Fields fields = new Fields("        ");
    if (isUri(track.id().value())) {
      fields.raw("identifier", "[" + quoted(track.id().value()) + "]");
    }
    fields.text("title", track.title());
    fields.text("creator", String.join(", ", track.artists()));
    fields.text("album", track.album().orElse(""));
    Playlist.knownDuration(track)
        .ifPresent(duration -> fields.raw("duration", Long.toString(duration.toMillis())));
    fields.text("annotation", entry.why());
    return fields;
  }

  private static boolean isUri(String text) {
    if (!ASCII.matcher(text).matches()) {
      return false;
    }
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    PlainText.withoutBrokenSurrogates(text)
        .codePoints()
        .forEach(
            c -> {
              if (PlainText.breaksLines(c)) {
                json.append(String.format("\\u%04x", c));
              } else {
                json.append(c == '"' || c == '\\' ? "\\" : "").appendCodePoint(c);
              }
            });
    return json.append('"').toString();
  }

  /** The fields of an object, one a line; a blank text is left out. */
  private static final class Fields {

    private final String indent;
    private final StringBuilder lines = new StringBuilder();

    Fields(String indent) {
      this.indent = indent;
    }

    void text(String name, String value) {
      if (!value.isBlank()) {
        raw(name, quoted(value));
      }
    }

    void raw(String name, String json) {
      lines.append(lines.isEmpty() ? "" : ",\n").append(indent);
      lines.append('"').append(name).append("\": ").append(json);
    }

    @Override
    public String toString() {
      return lines.toString();
    }
  }
}
