package org.songnet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.songnet.data.ImportListener;
import org.songnet.data.ImportOptions;

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
    return new Library(Connections.open(file, options));
  }

  /** Whether a file says of itself that it is a library, of whatever version. */
  public static boolean isLibrary(Path file) {
    return Connections.isLibrary(file);
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

  /** The files that were imported, by their paths then, in the order of the imports. */
  public List<Path> importedFiles() throws IOException {
    return database.read(
        sql -> sql.list("SELECT file FROM imports ORDER BY id", row -> Path.of(row.getString(1))));
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

  /** Which services were asked about which tracks. */
  public Findings findings() {
    return new Findings(database);
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
    Maintenance.backup(database.file(), target);
  }

  /**
   * Makes this library what it was at a backup, whole or not at all; labels that it has and the
   * backup has not are kept. Nobody else should label meanwhile: what is added between the reading
   * of the labels and the end is lost.
   *
   * @param backup another library; stays as it is
   * @return how many labels were kept that the backup has not
   */
  public int restore(Path backup) throws IOException {
    return Maintenance.restore(database.file(), backup);
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
