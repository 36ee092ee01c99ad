package org.songnet.data;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.songnet.TrackRecord;
import org.songnet.data.ImportReport.FileReport;

/**
 * Reads listening histories, playlists and saved tracks from what listeners have.
 *
 * <p>Takes zip archives, folders and single files, mixed and in any order. Files are recognised by
 * what is in them, whatever their names, and read as streams, never held whole. A row that makes no
 * sense never ends an import, and no row is lost silently: the {@link ImportReport} accounts for
 * each. Importing the same files again, or an export beside an older one, adds nothing twice.
 *
 * <p>What is private in an export (IP addresses, user names, devices, countries) is passed over
 * while parsing; it is never stored and appears in no message.
 */
public final class ListeningHistoryImporter {

  private static final String DAMAGED = "the archive is damaged here";
  private static final String DOWNLOAD_AGAIN = "download the export again";

  private final ImportOptions options;
  private final ImportListener listener;
  private final List<FormatReader> readers;

  private ListeningHistoryImporter(ImportOptions options, ImportListener listener) {
    this.options = options;
    this.listener = listener;
    this.readers =
        List.of(
            new SpotifyHistoryReader(),
            new SpotifyPlaylistsReader(),
            new SpotifyLibraryReader(),
            new ListenBrainzReader(),
            new LastFm1kReader(),
            new EventsCsvReader(options.eventColumns()),
            new PlaylistFormats());
  }

  /** Imports with the default options. */
  public static ImportResult importFrom(Path... paths) throws IOException {
    return importFrom(List.of(paths), ImportOptions.defaults(), ImportListener.silent());
  }

  /**
   * Imports.
   *
   * @param paths files, folders and zip archives, at least one
   * @throws IllegalArgumentException if {@code paths} is empty
   * @throws DataFormatException if an archive is damaged or refused, or if nothing is found that
   *     can be imported. A file that is damaged from some row on is no error: what it holds until
   *     there is imported, and its report says so
   * @throws ImportCancelledException if the listener stops the import
   * @throws IOException if a file cannot be read
   */
  public static ImportResult importFrom(
      List<Path> paths, ImportOptions options, ImportListener listener) throws IOException {
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("paths must name at least one file or folder: " + paths);
    }
    try (ImportFiles files = ImportFiles.find(paths, options.limits())) {
      return new ListeningHistoryImporter(options, listener).importAll(paths, files);
    }
  }

  /** A file and who reads it. */
  private record Recognised(ImportFile file, FileKind kind, FormatReader reader) {}

  private ImportResult importAll(List<Path> paths, ImportFiles files) throws IOException {
    List<FileReport> ignored = new ArrayList<>(files.ignored());
    List<Recognised> recognised = new ArrayList<>();
    for (ImportFile file : files.files()) {
      recognise(file, recognised, ignored);
    }
    if (recognised.isEmpty()) {
      throw nothingFound(paths, ignored.size());
    }
    ImportStage stage = new ImportStage();
    List<ImportSink> sinks = readAll(recognised, stage);
    ListenMerger merger = ListenMerger.merge(stage, identified(stage));
    List<FileReport> reports = new ArrayList<>();
    for (ImportSink sink : sinks) {
      reports.add(sink.report(merger));
    }
    reports.addAll(ignored);
    return new ImportResult(
        merger.history(),
        List.copyOf(stage.playlists.keySet()),
        List.copyOf(stage.saved.values()),
        new ImportReport(reports));
  }

  private void recognise(
      ImportFile file, Collection<Recognised> recognised, Collection<FileReport> ignored)
      throws IOException {
    FileHead head;
    try {
      head = file.head();
    } catch (ZipException | EOFException e) {
      ignored.add(FileReport.unreadable(file.name(), "it cannot be unpacked; " + DOWNLOAD_AGAIN));
      return;
    }
    for (FormatReader reader : readers) {
      Optional<FileKind> kind = reader.recognise(head);
      if (kind.isPresent()) {
        recognised.add(new Recognised(file, kind.get(), reader));
        return;
      }
    }
    ignored.add(
        FileReport.ignored(
            file.name(),
            head.isZip()
                ? "an archive inside an archive; unpack it and import it by itself"
                : "nothing that songnet reads"));
  }

  private static DataFormatException nothingFound(List<Path> paths, int files) {
    String first = PlainText.shown(paths.get(0).toString());
    return new DataFormatException(
        paths.size() == 1 ? first : "%s and %d more".formatted(first, paths.size() - 1),
        "no listens or playlists that songnet reads (files looked at: %d)".formatted(files),
        "name the zip or the folder of an export, or files of it");
  }

  private List<ImportSink> readAll(List<Recognised> recognised, ImportStage stage)
      throws IOException {
    long total = recognised.stream().mapToLong(one -> one.file().size()).sum();
    ProgressMeter meter = new ProgressMeter(listener, total);
    List<ImportSink> sinks = new ArrayList<>();
    for (Recognised one : recognised) {
      ImportSink sink = new ImportSink(one.file().name(), one.kind(), options, stage, meter);
      sinks.add(sink);
      try (InputStream in = meter.start(one.file().name(), one.file().open())) {
        one.reader().read(one.kind(), in, sink);
        in.transferTo(OutputStream.nullOutputStream()); // so that the check sum is verified
      } catch (ZipException | EOFException e) {
        sink.damaged(DAMAGED, DOWNLOAD_AGAIN);
      } catch (CharConversionException e) {
        sink.damaged("the text is in no known encoding", DOWNLOAD_AGAIN);
      }
    }
    meter.report();
    return sinks;
  }

  /** Tracks whose id is known from elsewhere than a listen, saved ones first. */
  private static List<TrackRecord> identified(ImportStage stage) {
    List<TrackRecord> identified = new ArrayList<>(stage.saved.values());
    for (ListenerPlaylist playlist : stage.playlists.keySet()) {
      identified.addAll(playlist.tracks());
    }
    identified.removeIf(track -> NamedTrackIds.isNamed(track.id()));
    return identified;
  }
}
