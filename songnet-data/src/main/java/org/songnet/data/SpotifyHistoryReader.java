package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the streaming histories of both kinds of Spotify export. */
final class SpotifyHistoryReader implements FormatReader {

  private static final Pattern EXTENDED_NAME =
      Pattern.compile("(Streaming_History_Audio.*|endsong.*)\\.json");
  private static final Pattern VIDEO_NAME = Pattern.compile("Streaming_History_Video.*\\.json");
  private static final Pattern ACCOUNT_NAME = Pattern.compile("StreamingHistory.*\\.json");

  /** Spotify did not exist before; an earlier time is a clock that was never set. */
  private static final long EARLIEST = 946_684_800_000L; // 2000-01-01

  private static final long LATEST = 4_102_444_800_000L; // 2100-01-01

  @Override
  public Optional<FileKind> recognise(FileHead head) {
    Set<String> keys = head.jsonKeys();
    boolean video = VIDEO_NAME.matcher(head.name()).matches();
    if (keys.contains("[].ts")
        && (keys.contains("[].ms_played") || keys.contains("[].spotify_track_uri"))) {
      return Optional.of(video ? FileKind.SPOTIFY_VIDEO : FileKind.SPOTIFY_EXTENDED);
    }
    if (keys.contains("[].endTime") && keys.contains("[].msPlayed")) {
      return Optional.of(FileKind.SPOTIFY_ACCOUNT);
    }
    // No keys to judge by: an export without a single podcast has an empty file for them.
    boolean array = keys.isEmpty() && head.text().stripLeading().startsWith("[");
    if (array && video) {
      return Optional.of(FileKind.SPOTIFY_VIDEO);
    }
    if (array && EXTENDED_NAME.matcher(head.name()).matches()) {
      return Optional.of(FileKind.SPOTIFY_EXTENDED);
    }
    if (array && ACCOUNT_NAME.matcher(head.name()).matches()) {
      return Optional.of(FileKind.SPOTIFY_ACCOUNT);
    }
    return Optional.empty();
  }

  @Override
  public void read(FileKind kind, InputStream in, ImportSink sink) throws IOException {
    JsonInput.read(in, sink, parser -> readRows(kind, parser, sink));
  }

  private static void readRows(FileKind kind, JsonParser parser, ImportSink sink)
      throws IOException {
    SpotifyRow row = new SpotifyRow(sink.tracks());
    Judge judge = new Judge(kind, sink);
    int depth = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        row.read(parser);
        judge.take(row);
      } else if (token == JsonToken.START_ARRAY && depth == 0) {
        depth++;
      } else if (token == JsonToken.END_ARRAY) {
        depth--;
      } else {
        parser.skipChildren();
        sink.skip(SkipReason.MALFORMED);
      }
    }
  }

  /** Decides what becomes of a row. */
  private static final class Judge {

    private final FileKind kind;
    private final ImportSink sink;
    private final ImportOptions options;
    private final StagedTracks tracks;
    private final int user;
    private final int unknownTitle;
    private final int unknownArtist;

    Judge(FileKind kind, ImportSink sink) {
      this.kind = kind;
      this.sink = sink;
      this.options = sink.options();
      this.tracks = sink.tracks();
      this.user = sink.user(options.user());
      this.unknownTitle = tracks.names.intern("Unknown Track");
      this.unknownArtist = tracks.names.intern("Unknown Artist");
    }

    void take(SpotifyRow row) throws ImportCancelledException {
      if (kind == FileKind.SPOTIFY_VIDEO) {
        sink.skip(SkipReason.VIDEO);
      } else if (!hasTrack(row)) {
        sink.skip(withoutTrack(row));
      } else if (row.incognito && !options.includeIncognito()) {
        sink.skip(SkipReason.INCOGNITO);
      } else if (row.nameTooLong) {
        sink.skip(SkipReason.NAME_TOO_LONG);
      } else if (row.endedAt < EARLIEST || row.endedAt >= LATEST) {
        sink.skip(SkipReason.BAD_TIME);
      } else if (row.played < 0 || row.played > Integer.MAX_VALUE) {
        sink.skip(SkipReason.BAD_DURATION);
      } else {
        keep(row);
      }
    }

    private boolean hasTrack(SpotifyRow row) {
      if (row.uri != TextPool.NONE) {
        return true;
      }
      boolean unknown = row.title == unknownTitle && row.artist == unknownArtist;
      return row.title != TextPool.NONE && !unknown;
    }

    private static SkipReason withoutTrack(SpotifyRow row) {
      if (row.audiobook) {
        return SkipReason.AUDIOBOOK;
      }
      if (row.podcast) {
        return SkipReason.PODCAST;
      }
      return row.nameTooLong ? SkipReason.NAME_TOO_LONG : SkipReason.NO_TRACK;
    }

    private void keep(SpotifyRow row) throws ImportCancelledException {
      int played = (int) row.played;
      sink.listen(
          user,
          row.uri == TextPool.NONE
              ? tracks.byNames(row.title, row.artist, row.album)
              : tracks.byId(row.uri, row.title, row.artist, row.album),
          row.endedAt,
          played,
          options.listenRule().label(played, row.finished, row.told),
          row.precision);
    }
  }
}
