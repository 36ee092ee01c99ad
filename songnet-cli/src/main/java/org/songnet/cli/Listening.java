package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.TrackId;
import org.songnet.data.ImportListener;
import org.songnet.data.ImportOptions;
import org.songnet.data.ImportProgress;
import org.songnet.data.ImportResult;
import org.songnet.data.ListeningHistory;
import org.songnet.data.ListeningHistoryImporter;
import org.songnet.data.PlaylistCollection;
import org.songnet.data.PlaylistReader;
import org.songnet.data.Sessionizer;
import org.songnet.data.SessionizerConfig;
import org.songnet.store.Library;
import org.songnet.store.LibraryImportResult;
import org.songnet.store.LibraryLocation;
import org.songnet.store.LibraryOptions;

/** Reads listening histories and playlists and shows how far it is. */
final class Listening {

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  Listening(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  /** Imports whatever there is. */
  ImportResult everything(List<Path> paths) throws IOException {
    try (ProgressBar bar = new ProgressBar(terminal, "importing")) {
      ImportResult result =
          ListeningHistoryImporter.importFrom(paths, ImportOptions.defaults(), listener(bar));
      bar.done(TextTable.count(result.report().read()) + " rows");
      return result;
    }
  }

  /**
   * Imports a listening history.
   *
   * @throws CommandFailure if there is no listen in it
   */
  ListeningHistory history(List<Path> paths) throws IOException, CommandFailure {
    ListeningHistory history = possiblyEmpty(paths);
    if (history.size() == 0) {
      throw new CommandFailure(
          paths + ": no listen in it, only playlists or saved tracks; name a streaming history");
    }
    return history;
  }

  /** Imports a listening history, or reads that of a library. */
  ListeningHistory possiblyEmpty(List<Path> paths) throws IOException, CommandFailure {
    if (paths.stream().noneMatch(Library::isLibrary)) {
      return everything(paths).history();
    }
    if (paths.size() > 1) {
      throw new CommandFailure(paths + ": one of these is a library; name it alone");
    }
    try (Library library =
        Library.open(paths.get(0), LibraryOptions.defaults().withReadOnly(true))) {
      return library.listens().history();
    }
  }

  /** Imports whatever there is into a library, which is made where there is none. */
  LibraryImportResult into(Path library, List<Path> paths) throws IOException {
    Path folder = library.toAbsolutePath().getParent();
    if (library.equals(LibraryLocation.defaultFile()) && folder != null) {
      Files.createDirectories(folder);
    }
    try (Library open = Library.open(library);
        ProgressBar bar = new ProgressBar(terminal, "importing")) {
      LibraryImportResult result = open.importFrom(paths, ImportOptions.defaults(), listener(bar));
      bar.done(TextTable.count(result.added()) + " more listens");
      return result;
    }
  }

  /** Reads playlists of any kind. */
  PlaylistCollection playlists(List<Path> paths) throws IOException {
    try (ProgressBar bar = new ProgressBar(terminal, "reading")) {
      PlaylistCollection playlists =
          PlaylistReader.standard().withListener(listener(bar)).read(paths);
      bar.done(TextTable.count(playlists.size()) + " playlists");
      return playlists;
    }
  }

  /** Something that reads and tells a listener how it goes. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ImportListener listener) throws IOException;
  }

  /** Reads something and shows how far it is. */
  <T> T withBar(Reading<T> reading) throws IOException {
    try (ProgressBar bar = new ProgressBar(terminal, "reading")) {
      T read = reading.read(listener(bar));
      bar.done("");
      return read;
    }
  }

  /** What tells a progress bar how an import goes, and the import when to stop. */
  private ImportListener listener(ProgressBar bar) {
    return new ImportListener() {
      @Override
      public void onProgress(ImportProgress progress) {
        bar.update(progress.fraction(), TextTable.count(progress.rows()) + " rows");
      }

      @Override
      public boolean isCancelled() {
        return cancelled.getAsBoolean();
      }
    };
  }

  /** The sessions of a history: an hour of silence between them, two songs or more in each. */
  static List<Session> sessions(ListeningHistory history) {
    return new Sessionizer(SessionizerConfig.defaults()).sessions(history);
  }

  /** The same without songs that were cut short, which are nothing to learn to recommend. */
  static List<Session> heardSessions(ListeningHistory history) {
    return new Sessionizer(SessionizerConfig.defaults().withKeepSkips(false)).sessions(history);
  }

  /** Every listen that was not cut short, as the song heard, the earliest first. */
  static List<TrackId> heard(ListeningHistory history) {
    List<TrackId> heard = new ArrayList<>();
    for (int listen = 0; listen < history.size(); listen++) {
      if (history.skip(listen) != Skip.YES) {
        heard.add(history.catalog().track(history.track(listen)).id());
      }
    }
    return heard;
  }
}
