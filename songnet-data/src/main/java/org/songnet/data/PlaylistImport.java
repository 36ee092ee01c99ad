package org.songnet.data;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.songnet.TrackRecord;
import org.songnet.data.ImportReport.FileReport;

/** One reading of files into a collection of playlists. */
final class PlaylistImport {

  private static final String DOWNLOAD_AGAIN = "download it again";

  private final Optional<FileKind> assumed;
  private final ImportListener listener;
  private final PlaylistFormats formats = new PlaylistFormats();
  private final SpotifyPlaylistsReader spotify = new SpotifyPlaylistsReader();
  private final EventsCsvReader events = new EventsCsvReader(EventColumns.defaults());
  private final PlaylistCollector collector = new PlaylistCollector();
  private final ImportStage spotifyStage = new ImportStage();
  private final List<ImportSink> spotifySinks = new ArrayList<>();
  private final List<FileReport> reports = new ArrayList<>();
  private final List<FileReport> ignored = new ArrayList<>();

  PlaylistImport(Optional<FileKind> assumed, ImportListener listener) {
    this.assumed = assumed;
    this.listener = listener;
  }

  PlaylistCollection readAll(List<Path> paths, ImportFiles files) throws IOException {
    ignored.addAll(files.ignored());
    Map<ImportFile, FileKind> recognised = recogniseAll(files.files());
    if (recognised.isEmpty()) {
      throw nothingFound(paths, ignored.size());
    }
    long total = recognised.keySet().stream().mapToLong(ImportFile::size).sum();
    ProgressMeter meter = new ProgressMeter(listener, total);
    for (Map.Entry<ImportFile, FileKind> file : recognised.entrySet()) {
      read(file.getKey(), file.getValue(), meter);
    }
    meter.report();
    addSpotify();
    reports.addAll(ignored);
    return collector.build(new ImportReport(reports));
  }

  /** The files to read: tables of songs first, so that a song's number is its catalog index. */
  private Map<ImportFile, FileKind> recogniseAll(List<ImportFile> files) throws IOException {
    Set<String> radioFolders = new HashSet<>();
    for (ImportFile file : files) {
      if (file.baseName().equals(RadioFormat.SONGS)) {
        radioFolders.add(folder(file));
      }
    }
    Map<ImportFile, FileKind> songTables = new LinkedHashMap<>();
    Map<ImportFile, FileKind> others = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (ImportFile file : files) {
      if (!seen.add(file.name())) {
        continue; // named twice, by itself and with its folder
      }
      Optional<FileKind> kind = recognise(file, radioFolders.contains(folder(file)));
      if (kind.isPresent()) {
        (kind.get() == FileKind.RADIO_SONGS ? songTables : others).put(file, kind.get());
      }
    }
    songTables.putAll(others);
    return songTables;
  }

  private static String folder(ImportFile file) {
    return file.name().substring(0, file.name().length() - file.baseName().length());
  }

  private Optional<FileKind> recognise(ImportFile file, boolean radio) throws IOException {
    if (assumed.isPresent()) {
      return assumed;
    }
    try {
      return radio ? recogniseRadio(file) : recognise(file);
    } catch (ZipException | EOFException e) {
      ignored.add(FileReport.unreadable(file.name(), "it cannot be unpacked; " + DOWNLOAD_AGAIN));
      return Optional.empty();
    }
  }

  private Optional<FileKind> recogniseRadio(ImportFile file) throws IOException {
    if (file.baseName().equals(RadioFormat.SONGS)) {
      return Optional.of(FileKind.RADIO_SONGS);
    }
    if (RadioFormat.TAGS.contains(file.baseName())) {
      ignored.add(FileReport.ignored(file.name(), "tags of songs, no playlists"));
      return Optional.empty();
    }
    try (InputStream in = file.open()) {
      if (RadioFormat.hasHeader(in)) {
        return Optional.of(FileKind.RADIO_PLAYLISTS);
      }
    }
    return recognise(file);
  }

  private Optional<FileKind> recognise(ImportFile file) throws IOException {
    FileHead head = file.head();
    if (events.recognise(head).isPresent()) {
      ignored.add(FileReport.ignored(file.name(), "listens, no playlists; import it as a history"));
      return Optional.empty();
    }
    Optional<FileKind> kind = spotify.recognise(head).or(() -> formats.recognise(head));
    if (kind.isEmpty() && PlaylistFormats.isSequences(head)) {
      kind = Optional.of(FileKind.SEQUENCES);
    }
    if (kind.isEmpty()) {
      ignored.add(FileReport.ignored(file.name(), "nothing that songnet reads as playlists"));
    }
    return kind;
  }

  private static DataFormatException nothingFound(List<Path> paths, int files) {
    String first = PlainText.shown(paths.get(0).toString());
    return new DataFormatException(
        paths.size() == 1 ? first : "%s and %d more".formatted(first, paths.size() - 1),
        "no playlists that songnet reads (files looked at: %d)".formatted(files),
        "name files or folders with playlists, or say what kind of file it is");
  }

  private void read(ImportFile file, FileKind kind, ProgressMeter meter) throws IOException {
    if (kind == FileKind.SPOTIFY_PLAYLISTS) {
      ImportSink sink =
          new ImportSink(file.name(), kind, ImportOptions.defaults(), spotifyStage, meter);
      spotifySinks.add(sink);
      read(file, sink, meter, in -> spotify.read(kind, in, sink));
    } else {
      PlaylistFile target = new PlaylistFile(file.name(), collector, meter);
      read(file, target, meter, in -> PlaylistFormats.read(kind, in, target));
      reports.add(target.report(kind));
    }
  }

  /** What is done with an open file. */
  @FunctionalInterface
  private interface Body {
    void read(InputStream in) throws IOException;
  }

  private static void read(ImportFile file, FileProblems problems, ProgressMeter meter, Body body)
      throws IOException {
    try (InputStream in = meter.start(file.name(), file.open())) {
      body.read(in);
      in.transferTo(OutputStream.nullOutputStream()); // so that the check sum is verified
    } catch (ZipException | EOFException e) {
      problems.damaged("the archive is damaged here", DOWNLOAD_AGAIN);
    } catch (CharConversionException e) {
      problems.damaged("the text is in no known encoding", "save it as UTF-8");
    }
  }

  private void addSpotify() {
    for (ListenerPlaylist playlist : spotifyStage.playlists.keySet()) {
      PlaylistDraft draft = new PlaylistDraft();
      for (TrackRecord track : playlist.tracks()) {
        draft.add(collector.track(track), draft.nextPosition());
      }
      String key = playlist.name().isEmpty() ? "playlist" : playlist.name();
      collector.add(key, playlist.name(), draft.tracks());
    }
    ListenMerger merger = ListenMerger.merge(spotifyStage, List.of());
    spotifySinks.forEach(sink -> reports.add(sink.report(merger)));
  }
}
