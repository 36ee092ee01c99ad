package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.songnet.data.ListenerPlaylist.Entry;

/** Reads the playlists of Spotify's account data; a row is one item of a playlist. */
final class SpotifyPlaylistsReader implements FormatReader {

  private static final Pattern NAME = Pattern.compile("Playlist.*\\.json");
  private static final int ISO_DATE_LENGTH = 10;

  @Override
  public Optional<FileKind> recognise(FileHead head) {
    Set<String> keys = head.jsonKeys();
    boolean withItems = keys.contains(".playlists[].items");
    boolean empty =
        NAME.matcher(head.name()).matches()
            && keys.contains(".playlists")
            && !keys.contains(".playlists[].tracks");
    return withItems || empty ? Optional.of(FileKind.SPOTIFY_PLAYLISTS) : Optional.empty();
  }

  @Override
  public void read(FileKind kind, InputStream in, ImportSink sink) throws IOException {
    JsonInput.read(
        in,
        sink,
        parser ->
            JsonInput.forEachObject("playlists", parser, sink, row -> readPlaylist(row, sink)));
  }

  private static void readPlaylist(JsonParser parser, ImportSink sink) throws IOException {
    String name = "";
    List<Entry> entries = new ArrayList<>();
    try {
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (key.equals("name")) {
          String told = JsonValues.text(parser);
          name = told == null ? "" : PlainText.shown(told);
        } else if (key.equals("items") && value == JsonToken.START_ARRAY) {
          Item item = new Item();
          JsonInput.forEachObject(parser, sink, row -> readItem(row, item, sink, entries));
        } else {
          parser.skipChildren();
        }
      }
    } finally {
      // Also where the file breaks off: what was read of the playlist counts.
      sink.playlist(new ListenerPlaylist(name, entries));
    }
  }

  private static void readItem(JsonParser parser, Item item, ImportSink sink, List<Entry> entries)
      throws IOException {
    item.read(parser);
    SkipReason reason = item.whyNot();
    if (reason == null) {
      entries.add(new Entry(item.track.record(), item.addedOn));
    } else {
      sink.skip(reason);
    }
  }

  /** One item, read into the same fields again and again. */
  private static final class Item {

    private final SpotifyTrackObject track = new SpotifyTrackObject();
    private boolean episode;
    private boolean audiobook;
    private boolean local;
    private @Nullable LocalDate addedOn;

    void read(JsonParser parser) throws IOException {
      track.clear();
      episode = false;
      audiobook = false;
      local = false;
      addedOn = null;
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        switch (key) {
          case "track" -> {
            if (value == JsonToken.START_OBJECT) {
              track.read(parser);
            } else {
              parser.skipChildren();
            }
          }
          case "episode" -> episode = JsonValues.isPresent(parser);
          case "audiobook" -> audiobook = JsonValues.isPresent(parser);
          case "localTrack" -> local = JsonValues.isPresent(parser);
          case "addedDate" -> addedOn = date(JsonValues.text(parser));
          default -> parser.skipChildren();
        }
      }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
      if (text == null || text.length() < ISO_DATE_LENGTH) {
        return null;
      }
      try {
        return LocalDate.parse(text.substring(0, ISO_DATE_LENGTH));
      } catch (DateTimeException e) {
        return null;
      }
    }

    private @Nullable SkipReason whyNot() {
      SkipReason reason = track.whyNot();
      if (reason != SkipReason.NO_TRACK) {
        return reason;
      }
      if (local) {
        return SkipReason.LOCAL_TRACK;
      }
      if (audiobook) {
        return SkipReason.AUDIOBOOK;
      }
      return episode ? SkipReason.PODCAST : SkipReason.NO_TRACK;
    }
  }
}
