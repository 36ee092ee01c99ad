package org.songnet.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.songnet.store.LibraryException.Problem;
import org.sqlite.SQLiteErrorCode;

/** Says in words what SQLite says in codes. */
final class Failures {

  private static final int PRIMARY_CODE = 0xFF;

  private Failures() {}

  static LibraryException of(Path file, SQLException e) {
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY_CODE)) {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
          new LibraryException(
              file, Problem.LOCKED, "another process is writing to it; try again later", e);
      case SQLITE_READONLY, SQLITE_PERM ->
          new LibraryException(
              file,
              Problem.READ_ONLY,
              "it was opened, or can be opened, for reading only; make the file and its folder"
                  + " writable, or name another file",
              e);
      case SQLITE_NOTADB -> notALibrary(file, "it is no songnet library", e);
      case SQLITE_CORRUPT, SQLITE_FORMAT -> damaged(file, "", e);
      case SQLITE_FULL ->
          new LibraryException(file, Problem.DISK, "the disk is full; make room and try again", e);
      case SQLITE_IOERR ->
          new LibraryException(
              file, Problem.DISK, "the disk failed to read or write it; check the disk", e);
      case SQLITE_CANTOPEN ->
          new LibraryException(
              file, Problem.FAILED, "it cannot be opened; check its folder and permissions", e);
      default -> new LibraryException(file, Problem.FAILED, "it failed: " + e.getMessage(), e);
    };
  }

  static LibraryException notALibrary(Path file, String what, @Nullable SQLException e) {
    return new LibraryException(
        file, Problem.NOT_A_LIBRARY, what + "; name another file with --library", e);
  }

  static LibraryException damaged(Path file, String details, SQLException e) {
    return new LibraryException(
        file,
        Problem.DAMAGED,
        "the file is damaged%s; go back to a backup of it".formatted(details),
        e);
  }
}
