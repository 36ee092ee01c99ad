package org.songnet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackRecord;
import org.songnet.UserId;
import org.songnet.data.ImportListener;
import org.songnet.data.ImportOptions;
import org.songnet.data.ImportResult;
import org.songnet.data.ListenerPlaylist;
import org.songnet.data.ListeningHistoryImporter;

/**
 * Brings what listeners have into their library.
 *
 * <p>An import is one transaction: killed at any moment it has happened or it has not, and when it
 * is run again it comes to the same. Files that were imported before, under whatever name, are not
 * read again.
 */
final class LibraryImport {

  private final Library library;
  private final Database database;
  private final ImportOptions options;

  LibraryImport(Library library, Database database, ImportOptions options) {
    this.library = library;
    this.database = database;
    this.options = options;
  }

  LibraryImportResult run(List<Path> paths, ImportListener listener) throws IOException {
    List<SourceFile> files = SourceFile.of(paths, options.limits());
    if (!files.isEmpty() && database.read(sql -> allKnown(files, sql))) {
      return new LibraryImportResult(Optional.empty(), 0);
    }
    ImportResult result = ListeningHistoryImporter.importFrom(paths, options, listener);
    int added =
        library.transaction(
            () -> {
              library.interactions().add(interactions(result));
              putPlaylists(result.playlists());
              int more = library.listens().add(result.history());
              if (result.report().isComplete()) {
                database.change(sql -> remember(files, sql));
              }
              return more;
            });
    return new LibraryImportResult(Optional.of(result), added);
  }

  private boolean allKnown(List<SourceFile> files, Statements sql) throws SQLException {
    for (SourceFile file : files) {
      if (sql.number(
              "SELECT count(*) FROM imports WHERE sha256 = ? AND settings = ?",
              file.sha256(),
              options.toString())
          == 0) {
        return false;
      }
    }
    return true;
  }

  private void remember(List<SourceFile> files, Statements sql) throws SQLException {
    for (SourceFile file : files) {
      sql.update(
          "INSERT OR IGNORE INTO imports (file, sha256, settings, imported_at)"
              + " VALUES (?, ?, ?, ?)",
          file.path().toString(),
          file.sha256(),
          options.toString(),
          Instant.now().toEpochMilli());
    }
  }

  private List<TrackInteraction> interactions(ImportResult result) throws IOException {
    UserId user = options.user();
    List<TrackInteraction> interactions = new ArrayList<>();
    library.tracks().put(result.savedTracks());
    for (TrackRecord saved : result.savedTracks()) {
      interactions.add(new TrackInteraction(user, saved.id(), InteractionKind.SAVED, null));
    }
    for (ListenerPlaylist playlist : result.playlists()) {
      library.tracks().put(playlist.tracks());
      for (ListenerPlaylist.Entry entry : playlist.entries()) {
        interactions.add(
            new TrackInteraction(
                user, entry.track().id(), InteractionKind.PLAYLIST, start(entry.addedOn())));
      }
    }
    return interactions;
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** An export does not tell the ids of playlists: they are known by their names. */
  private void putPlaylists(List<ListenerPlaylist> playlists) throws IOException {
    Map<String, Integer> sameName = new HashMap<>();
    for (ListenerPlaylist playlist : playlists) {
      int number = sameName.merge(playlist.name(), 1, Integer::sum);
      String id = "import:%s/%s/%d".formatted(options.user(), playlist.name(), number);
      library.playlists().put(new PlaylistInfo(id, options.user(), null, Instant.now()), playlist);
    }
  }
}
