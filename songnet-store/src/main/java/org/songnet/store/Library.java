package org.songnet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.songnet.data.ImportListener;
import org.songnet.data.ImportOptions;
import org.songnet.store.LibraryException.Problem;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * All that songnet keeps of its listeners, in one file: an SQLite database.
 *
 * <p>What a method has written when it returns survives the end of the process and the loss of
 * power. Several processes may have a library open: any number of them read while one writes, and a
 * second writer waits for the first.
 *
 * <p>Safe for concurrent use by several threads, which take turns; threads that shall not wait for
 * each other open the file once each. Every method that reads or writes throws a {@link
 * LibraryException} where the file fails.
 */
public final class Library implements AutoCloseable {

  private final Database database;

  private Library(Database database) {
    this.database = database;
  }

  /**
   * Opens the library of the default place, made where there is none yet.
   *
   * @see LibraryLocation#defaultFile
   */
  public static Library openDefault() throws IOException {
    Path file = LibraryLocation.defaultFile();
    Files.createDirectories(file.toAbsolutePath().getParent());
    return open(file);
  }

  /** Opens a library for reading and writing; a file that is not there is made. */
  public static Library open(Path file) throws IOException {
    return open(file, LibraryOptions.defaults());
  }

  /**
   * Opens a library.
   *
   * @throws LibraryException if the file is no library, is damaged, or was written by a newer
   *     songnet; if it is not there and only to be read, or cannot be made
   */
  public static Library open(Path file, LibraryOptions options) throws IOException {
    checkFile(file, options);
    Database database = connect(file, options);
    boolean opened = false;
    try {
      prepare(database, options);
      opened = true;
      return new Library(database);
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
      Path folder = file.toAbsolutePath().getParent();
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
    if (options.readOnly()) {
      config.setReadOnly(true);
    }
    config.setOpenMode(SQLiteOpenMode.FULLMUTEX);
    config.setBusyTimeout((int) options.patience().toMillis());
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
    boolean behind =
        database.read(sql -> Schema.isBehind(database.file(), sql)); // before anything is written
    if (!options.readOnly()) {
      database.alone(
          sql -> {
            sql.first("PRAGMA journal_mode = WAL", row -> row.getString(1));
            sql.run("PRAGMA synchronous = FULL");
            sql.run("PRAGMA fullfsync = 1");
            return true;
          });
    }
    if (behind) {
      database.change(Schema::migrate);
    }
  }

  /** The file. */
  public Path file() {
    return database.file();
  }

  /** Every track the library knows of. */
  public Tracks tracks() {
    return new Tracks(database);
  }

  /** Who heard what, when. */
  public Listens listens() {
    return new Listens(database);
  }

  /**
   * Imports what listeners have, as {@link
   * org.songnet.data.ListeningHistoryImporter#importFrom(List, ImportOptions, ImportListener)}
   * reads it: listens, playlists and saved tracks.
   *
   * <p>An import happens whole or not at all. Files that were imported before with these options
   * are not read again, and what they share with others counts once.
   *
   * @throws IOException as the importer throws
   */
  public LibraryImportResult importFrom(
      List<Path> paths, ImportOptions options, ImportListener listener) throws IOException {
    return new LibraryImport(this, database, options).run(paths, listener);
  }

  /** Playlists. */
  public Playlists playlists() {
    return new Playlists(database);
  }

  /** Every way in which listeners touched tracks, other than by listens. */
  public TrackInteractions interactions() {
    return new TrackInteractions(database);
  }

  /** What listeners said about tracks. */
  public Labels labels() {
    return new Labels(database);
  }

  /** Tracks to choose candidates from. */
  public CandidatePools pools() {
    return new CandidatePools(database);
  }

  /** What listeners were asked about. */
  public Candidates candidates() {
    return new Candidates(database);
  }

  /** How far a crawl is, each known by a name of its own. */
  public Crawl crawl(String name) {
    return new Crawl(database, name);
  }

  /** What tracks are like. */
  public TrackFeatures features() {
    return new TrackFeatures(database);
  }

  /** The models that were trained from the library. */
  public ModelRegistry models() {
    return new ModelRegistry(database);
  }

  /** What other services answered. */
  public AnswerCache answers() {
    return new AnswerCache(database);
  }

  /** Something to do with a library. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run() throws IOException;
  }

  /**
   * Does several things as one: all that {@code work} writes into this library is kept, or nothing.
   *
   * @return what {@code work} returns
   */
  public <T> T transaction(Work<T> work) throws IOException {
    return database.write(sql -> work.run());
  }

  /** What is in the library, in figures. */
  public LibrarySummary summary() throws IOException {
    return Maintenance.summary(database);
  }

  /**
   * Reads the whole file and looks for damage.
   *
   * @return what is wrong; empty when nothing is
   */
  public List<String> check() throws IOException {
    return Maintenance.check(database);
  }

  /**
   * Writes all that is in the library now to a file of its own; others may go on writing to the
   * library meanwhile. The file is there whole or not at all; one that was there is replaced.
   */
  public void backup(Path target) throws IOException {
    Maintenance.backup(database, target);
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
