package org.songnet.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.songnet.store.LibraryException.Problem;

/**
 * Brings a library's tables to the version this songnet works with.
 *
 * <p>Version n is made of version n − 1 by the statements of {@code schema-n.sql}. A library that
 * was released is never made anew: what changes gets a new file.
 */
final class Schema {

  /** The version this songnet works with. */
  static final int VERSION = 2;

  /** Marks SQLite files as libraries: "song" in ASCII. */
  static final int APPLICATION_ID = 0x736F6E67;

  private Schema() {}

  /** The version of a library. */
  static int version(Statements sql) throws SQLException {
    return (int) sql.number("PRAGMA user_version");
  }

  /**
   * Checks that a file is a library that this songnet can work with.
   *
   * @return whether it is of an earlier version, or empty
   */
  static boolean isBehind(Path file, Statements sql) throws SQLException, LibraryException {
    boolean empty = sql.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && sql.number("PRAGMA application_id") != APPLICATION_ID) {
      throw new LibraryException(
          file,
          Problem.NOT_A_LIBRARY,
          "it is an SQLite file of another program, no songnet library; name another file",
          null);
    }
    int version = version(sql);
    if (version > VERSION) {
      throw new LibraryException(
          file,
          Problem.TOO_NEW,
          "a newer songnet has written it (library version %d, this songnet reads up to %d); use"
                  .formatted(version, VERSION)
              + " that one",
          null);
    }
    return version < VERSION;
  }

  /** Takes every step that is missing, each in the transaction it is called in. */
  static void migrate(Statements sql) throws SQLException, IOException {
    for (int step = version(sql) + 1; step <= VERSION; step++) {
      sql.run(script("schema-" + step + ".sql"));
      sql.run("PRAGMA user_version = " + step);
      sql.run("PRAGMA application_id = " + APPLICATION_ID);
    }
  }

  private static String script(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Schema.class.getResourceAsStream(name), () -> "missing: " + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
