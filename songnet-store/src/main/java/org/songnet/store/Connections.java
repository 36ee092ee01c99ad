package org.songnet.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.songnet.store.LibraryException.Problem;
import org.sqlite.SQLiteConfig;

/** Opens libraries, and refuses what is none. */
final class Connections {

  private static final byte[] HEADER = "SQLite format 3\0".getBytes(US_ASCII);
  private static final int HEADER_BYTES = 100;

  /** Where the header of an SQLite file has the application's mark. */
  private static final int APPLICATION_ID_AT = 68;

  private static final int CACHE_KIBIBYTES = 64 << 10;

  private Connections() {}

  /** Whether the header of a file says that it is a library. */
  static boolean isLibrary(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEADER_BYTES);
      return head.length == HEADER_BYTES
          && Arrays.equals(head, 0, HEADER.length, HEADER, 0, HEADER.length)
          && ByteBuffer.wrap(head).getInt(APPLICATION_ID_AT) == Schema.APPLICATION_ID;
    } catch (IOException e) {
      return false;
    }
  }

  /** Opens a library, and brings one of an earlier version up to date. */
  static Database open(Path file, LibraryOptions options) throws IOException {
    checkFile(file, options);
    Database database = connect(file, options);
    boolean opened = false;
    try {
      prepare(database, options);
      opened = true;
      return database;
    } finally {
      if (!opened) {
        database.close();
      }
    }
  }

  private static void checkFile(Path file, LibraryOptions options) throws IOException {
    if (Files.isDirectory(file)) {
      throw Failures.notALibrary(file, "it is a folder", null);
    }
    if (Files.notExists(file)) {
      if (options.readOnly()) {
        throw new LibraryException(
            file, Problem.MISSING, "there is no such library; import something into it", null);
      }
      @Nullable Path folder = file.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new LibraryException(
            file, Problem.MISSING, "there is no folder " + folder + "; make it first", null);
      }
    } else if (!options.readOnly() && !Files.isWritable(file)) {
      throw new LibraryException(
          file, Problem.READ_ONLY, "the file cannot be written; make it writable", null);
    }
  }

  private static Database connect(Path file, LibraryOptions options) throws LibraryException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(options.readOnly());
    config.setBusyTimeout((int) options.patience().toMillis());
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.enforceForeignKeys(true);
    try {
      return new Database(file, config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
    } catch (SQLException e) {
      throw Failures.of(file, e);
    }
  }

  /*
   * Every commit is synced (FULL): in WAL mode NORMAL may lose the last ones when the power goes,
   * and a label is given once. It costs one sync a commit, so an import, one commit, pays nothing.
   */
  private static void prepare(Database database, LibraryOptions options) throws IOException {
    // Before anything is written, as the file may be another program's.
    boolean behind = database.read(sql -> Schema.isBehind(database.file(), sql));
    if (options.readOnly()) {
      if (behind) {
        throw new LibraryException(
            database.file(),
            Problem.READ_ONLY,
            "it is of an earlier version; open it for writing once, to bring it up to date",
            null);
      }
      return;
    }
    database.alone(
        sql -> {
          sql.first("PRAGMA journal_mode = WAL", row -> row.getString(1));
          sql.run("PRAGMA synchronous = FULL");
          sql.run("PRAGMA fullfsync = 1");
          return true;
        });
    if (behind) {
      database.change(Schema::migrate);
    }
  }
}
