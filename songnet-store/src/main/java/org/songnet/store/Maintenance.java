package org.songnet.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.songnet.spi.WholeFile;
import org.songnet.store.LibraryException.Problem;

/** Looks after a library as a whole. */
final class Maintenance {

  private static final String FINE = "ok";
  private static final LibraryOptions READ_ONLY = LibraryOptions.defaults().withReadOnly(true);

  private Maintenance() {}

  static LibrarySummary summary(Database database) throws IOException {
    long bytes = Files.size(database.file());
    return database.read(
        sql -> {
          Map<String, Long> rows = new LinkedHashMap<>();
          rows.put("listeners", count("users", sql));
          rows.put("listens", count("listens", sql));
          rows.put("tracks", count("tracks", sql));
          rows.put("playlists", count("playlists", sql));
          rows.put("interactions", count("interactions", sql));
          rows.put("labels", count("labels", sql));
          rows.put("candidates", count("candidates", sql));
          rows.put("tracks in pools", count("pool_tracks", sql));
          rows.put("feature values", count("features", sql));
          rows.put("looked up", count("findings", sql));
          rows.put("models", count("models", sql));
          rows.put("places of crawls", count("crawl_nodes", sql));
          rows.put("files imported", count("imports", sql));
          return new LibrarySummary(
              Schema.version(sql),
              bytes,
              Collections.unmodifiableMap(rows),
              time("SELECT min(ended_at) FROM listens", sql),
              time("SELECT max(ended_at) FROM listens", sql));
        });
  }

  private static long count(String table, Statements sql) throws SQLException {
    return sql.number("SELECT count(*) FROM " + table);
  }

  private static Optional<Instant> time(String query, Statements sql) throws SQLException {
    Optional<Long> millis = sql.first(query + " HAVING count(*) > 0", row -> row.getLong(1));
    return millis.map(Instant::ofEpochMilli);
  }

  static List<String> check(Database database) throws IOException {
    return database.read(
        sql -> {
          List<String> problems = new ArrayList<>();
          sql.each("PRAGMA integrity_check", row -> problems.add(row.getString(1)));
          problems.remove(FINE);
          sql.each(
              "PRAGMA foreign_key_check",
              row ->
                  problems.add(
                      "a row of %s means one of %s that is not there"
                          .formatted(row.getString(1), row.getString(3))));
          return problems;
        });
  }

  /** Through a connection of its own, so that nobody waits for it. */
  static void backup(Path library, Path target) throws IOException {
    if (Files.exists(target) && Files.isSameFile(target, library)) {
      throw new LibraryException(
          target, Problem.FAILED, "this is the library itself; name another file", null);
    }
    WholeFile.write(
        target,
        file -> {
          try (Database own = Connections.open(library, READ_ONLY)) {
            own.alone(sql -> sql.update("VACUUM INTO ?", file.toString()));
          }
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true); // SQLite does not sync what it vacuums into
          }
        });
  }

  /**
   * The backup API of SQLite writes all pages in one transaction, so the library is either as it
   * was or as the copy, which has all labels already.
   */
  static int restore(Path library, Path backup) throws IOException {
    Path copy = library.resolveSibling(library.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      backup(backup, copy);
      int kept;
      try (Library now = Library.open(library);
          Library restored = Library.open(copy)) {
        kept = restored.labels().addMissing(now.labels());
      }
      try (Database own = Connections.open(library, LibraryOptions.defaults())) {
        own.alone(
            sql -> {
              sql.run("restore from '" + copy.toString().replace("'", "''") + "'");
              return true;
            });
      }
      return kept;
    } finally {
      for (String suffix : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + suffix));
      }
    }
  }
}
