package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** The formats of playlists: tells them apart, and reads each into a collection or an import. */
final class PlaylistFormats implements FormatReader {

  /** What {@link #read(FileKind, InputStream, PlaylistFile)} reads. */
  static final Set<FileKind> KINDS =
      Collections.unmodifiableSet(
          EnumSet.of(
              FileKind.MPD,
              FileKind.M3U,
              FileKind.JSPF,
              FileKind.PLAYLIST_CSV,
              FileKind.RADIO_PLAYLISTS,
              FileKind.RADIO_SONGS,
              FileKind.STATION_PLAYS,
              FileKind.SEQUENCES));

  @Override
  public Optional<FileKind> recognise(FileHead head) {
    Set<String> keys = head.jsonKeys();
    if (keys.contains(".playlists[].tracks")) {
      return Optional.of(FileKind.MPD);
    }
    if (keys.contains(".playlist.track")) {
      return Optional.of(FileKind.JSPF);
    }
    if (!keys.isEmpty()) {
      return Optional.empty();
    }
    if (isM3u(head)) {
      return Optional.of(FileKind.M3U);
    }
    CsvHeader header = CsvHeader.of(head);
    if (StationPlaysFormat.recognises(header)) {
      return Optional.of(FileKind.STATION_PLAYS);
    }
    return PlaylistTableFormat.recognises(header)
        ? Optional.of(FileKind.PLAYLIST_CSV)
        : Optional.empty();
  }

  /** By its first line or, as M3U without a header is nothing but locations, by its name. */
  private static boolean isM3u(FileHead head) {
    String text = head.text();
    if (text.contains("#EXT-X-") || text.indexOf('\0') >= 0) {
      return false; // parts of one video stream, or not text
    }
    String name = head.name().toLowerCase(Locale.ROOT);
    return text.stripLeading().startsWith("#EXTM3U")
        || text.stripLeading().startsWith("#EXTINF:")
        || name.endsWith(".m3u")
        || name.endsWith(".m3u8");
  }

  /** Whether a file begins with nothing but whole numbers, and more than one on some line. */
  static boolean isSequences(FileHead head) {
    String text = head.text();
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || Character.isWhitespace(c))
        && text.lines().anyMatch(line -> new StringTokenizer(line).countTokens() > 1);
  }

  /** Reads a file of a format that {@link #recognise} tells, or of one with sequences. */
  static void read(FileKind kind, InputStream in, PlaylistFile file) throws IOException {
    switch (kind) {
      case MPD -> JsonInput.read(in, file, parser -> MpdFormat.read(parser, file));
      case JSPF -> JsonInput.read(in, file, parser -> JspfFormat.read(parser, file));
      case M3U -> M3uFormat.read(in, file);
      case PLAYLIST_CSV -> PlaylistTableFormat.read(in, file);
      case STATION_PLAYS -> StationPlaysFormat.read(in, file);
      case RADIO_SONGS -> RadioFormat.readSongs(in, file);
      case RADIO_PLAYLISTS -> RadioFormat.readPlaylists(in, file);
      case SEQUENCES -> SequenceFormat.read(in, file);
      default -> throw new IllegalArgumentException("kind must be one of playlists: " + kind);
    }
  }

  @Override
  public void read(FileKind kind, InputStream in, ImportSink sink) throws IOException {
    PlaylistCollector collector = new PlaylistCollector();
    PlaylistFile file =
        new PlaylistFile(sink.file(), collector, new ProgressMeter(ImportListener.silent(), 0));
    read(kind, in, file);
    PlaylistCollection playlists = collector.build(new ImportReport(List.of()));
    for (int playlist = 0; playlist < playlists.size(); playlist++) {
      sink.playlist(playlists.playlist(playlist));
    }
    file.tell(sink);
  }
}
