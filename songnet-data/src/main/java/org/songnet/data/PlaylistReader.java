package org.songnet.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads playlists from files, folders and zip archives, whatever their format.
 *
 * <p>Files are recognised by what is in them: slices of the Million Playlist Dataset, M3U and M3U8,
 * JSPF, tables of playlists such as songnet and Exportify write, Spotify's account data, Cornell's
 * radio playlists, FiveThirtyEight's classic rock plays, and sequences of numbers, one a line. An
 * entry that makes no sense never ends the reading, and none is lost silently: the {@link
 * PlaylistCollection#report report} accounts for each.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class PlaylistReader {

  private static final PlaylistReader STANDARD =
      new PlaylistReader(Optional.empty(), ArchiveLimits.defaults(), ImportListener.silent());

  private final Optional<FileKind> assumed;
  private final ArchiveLimits limits;
  private final ImportListener listener;

  private PlaylistReader(
      Optional<FileKind> assumed, ArchiveLimits limits, ImportListener listener) {
    this.assumed = assumed;
    this.limits = limits;
    this.listener = listener;
  }

  /** A reader that recognises formats by itself, with the usual limits. */
  public static PlaylistReader standard() {
    return STANDARD;
  }

  /**
   * A reader that takes every file for one of this kind, such as {@link FileKind#SEQUENCES} where
   * the ids are words.
   *
   * @throws IllegalArgumentException if files of this kind hold no playlists
   */
  public PlaylistReader assuming(FileKind kind) {
    if (!PlaylistFormats.KINDS.contains(kind)) {
      throw new IllegalArgumentException(
          "kind must be one of " + PlaylistFormats.KINDS + ": " + kind);
    }
    return new PlaylistReader(Optional.of(kind), limits, listener);
  }

  /** A reader with these limits for archives and folders. */
  public PlaylistReader withLimits(ArchiveLimits newLimits) {
    return new PlaylistReader(assumed, newLimits, listener);
  }

  /** A reader that tells this listener how it goes. */
  public PlaylistReader withListener(ImportListener newListener) {
    return new PlaylistReader(assumed, limits, newListener);
  }

  /**
   * Reads playlists.
   *
   * @param paths files, folders and zip archives, at least one
   * @throws IllegalArgumentException if there is none
   * @throws DataFormatException if an archive is damaged or refused, or if there are no playlists.
   *     A file that is damaged from some entry on is no error: what it holds until there is read,
   *     and its report says so
   * @throws ImportCancelledException if the listener stops it
   * @throws IOException if a file cannot be read
   */
  public PlaylistCollection read(Path... paths) throws IOException {
    return read(Arrays.asList(paths));
  }

  /** Reads playlists, as {@link #read(Path...)} does. */
  public PlaylistCollection read(List<Path> paths) throws IOException {
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("paths must name at least one file or folder: " + paths);
    }
    try (ImportFiles files = ImportFiles.find(withSongTables(paths), limits)) {
      return new PlaylistImport(assumed, listener).readAll(paths, files);
    }
  }

  /** A file of radio playlists is nothing without the table of songs beside it. */
  private static List<Path> withSongTables(List<Path> paths) {
    List<Path> all = new ArrayList<>(paths);
    for (Path path : paths) {
      Path songs = path.resolveSibling(RadioFormat.SONGS);
      if (Files.isRegularFile(path) && Files.isRegularFile(songs) && !all.contains(songs)) {
        all.add(songs);
      }
    }
    return all;
  }
}
