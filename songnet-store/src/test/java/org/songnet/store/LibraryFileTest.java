package org.songnet.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.store.Label.Verdict;
import org.songnet.store.LibraryException.Problem;

/** The file, whole, foreign, newer, broken or shared. */
class LibraryFileTest {

  private static final UserId ANN = new UserId("ann");
  private static final LibraryOptions READ_ONLY = LibraryOptions.defaults().withReadOnly(true);
  private static final LibraryOptions IMPATIENT =
      LibraryOptions.defaults().withPatience(Duration.ZERO);

  private final Path folder;
  private final Path file;

  LibraryFileTest(@TempDir Path folder) {
    this.folder = folder;
    file = folder.resolve("library.db");
  }

  private static Label label(int number) {
    return new Label(
        ANN, new TrackId("t" + number), Verdict.LIKE, Instant.ofEpochMilli(number), "test");
  }

  private static Problem problem(ThrowingCallable work, String... message) {
    LibraryException e = catchThrowableOfType(LibraryException.class, work);
    assertThat(e).hasMessageContainingAll(message);
    return e.problem();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statements = connection.createStatement()) {
      statements.executeUpdate(statement);
    }
  }

  @Test
  void aNewLibraryIsEmptyAndWhole() throws IOException {
    try (Library library = Library.open(file)) {
      assertThat(library.check()).isEmpty();
      LibrarySummary summary = library.summary();
      assertThat(summary.version()).isEqualTo(Schema.VERSION);
      assertThat(summary.rows().values()).containsOnly(0L);
      assertThat(summary.firstListen()).isEmpty();
      assertThat(library.file()).isEqualTo(file);
      assertThat(library.listens().history().size()).isZero();
    }
  }

  @Test
  void opensForReadingOnly() throws IOException {
    assertThat(problem(() -> Library.open(file, READ_ONLY), "library.db"))
        .isEqualTo(Problem.MISSING);
    try (Library library = Library.open(file)) {
      library.labels().add(label(1));
    }
    try (Library library = Library.open(file, READ_ONLY)) {
      assertThat(library.labels().history(ANN)).containsExactly(label(1));
      assertThat(problem(() -> library.labels().add(label(2)), "reading only"))
          .isEqualTo(Problem.READ_ONLY);
    }
  }

  @Test
  void refusesWhatIsNoLibrary() throws IOException, SQLException {
    assertThat(problem(() -> Library.open(folder), "a folder")).isEqualTo(Problem.NOT_A_LIBRARY);
    assertThat(problem(() -> Library.open(folder.resolve("a/b")), "make it first"))
        .isEqualTo(Problem.MISSING);

    Path text = Files.writeString(folder.resolve("notes.txt"), "My notes. ".repeat(99), UTF_8);
    assertThat(problem(() -> Library.open(text), "notes.txt", "no songnet library"))
        .isEqualTo(Problem.NOT_A_LIBRARY);
    assertThat(text).hasContent("My notes. ".repeat(99));

    sql("CREATE TABLE other (x)");
    assertThat(problem(() -> Library.open(file), "library.db", "another program"))
        .isEqualTo(Problem.NOT_A_LIBRARY);
  }

  @Test
  void refusesALibraryOfANewerVersion() throws IOException, SQLException {
    Library.open(file).close();
    sql("PRAGMA user_version = 99");
    assertThat(problem(() -> Library.open(file), "99", "up to " + Schema.VERSION))
        .isEqualTo(Problem.TOO_NEW);
  }

  @Test
  void bringsALibraryOfTheFirstVersionUpToDate() throws IOException, SQLException {
    try (InputStream first =
        Objects.requireNonNull(Library.class.getResourceAsStream("schema-1.sql"))) {
      sql(new String(first.readAllBytes(), UTF_8));
    }
    sql("PRAGMA user_version = 1");
    sql("PRAGMA application_id = " + Schema.APPLICATION_ID);
    sql(
        "INSERT INTO tracks (track_id, title, artists, genres, recording)"
            + " VALUES ('a', 'Halo', '[]', '[]', '')");
    assertThat(problem(() -> Library.open(file, READ_ONLY), "earlier version"))
        .isEqualTo(Problem.READ_ONLY);
    try (Library library = Library.open(file)) {
      assertThat(library.summary().version()).isEqualTo(Schema.VERSION);
      assertThat(library.tracks().count()).isEqualTo(1);
      assertThat(library.findings().of(new TrackId("a"))).isEmpty();
      assertThat(library.check()).isEmpty();
    }
  }

  @Test
  void findsDamage() throws IOException {
    try (Library library = Library.open(file)) {
      List<Label> labels = new ArrayList<>();
      for (int number = 0; number < 5_000; number++) {
        labels.add(label(number));
      }
      library.labels().addAll(labels);
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long page = bytes.length() / 2; page < bytes.length(); page += 4096) {
        bytes.seek(page / 4096 * 4096);
        bytes.write(new byte[4096]);
      }
    }
    assertThat(
            problem(
                () -> {
                  try (Library library = Library.open(file)) {
                    assertThat(library.check()).isNotEmpty();
                    library.labels().history(ANN);
                  }
                },
                "library.db",
                "backup"))
        .isEqualTo(Problem.DAMAGED);
  }

  @Test
  void oneWriterWaitsForTheOtherAndReadersForNobody() throws IOException {
    try (Library writer = Library.open(file);
        Library other = Library.open(file, IMPATIENT)) {
      writer.labels().add(label(1));
      writer.transaction(
          () -> {
            writer.labels().add(label(2));
            assertThat(other.labels().history(ANN)).containsExactly(label(1));
            assertThat(problem(() -> other.labels().add(label(3)), "another process"))
                .isEqualTo(Problem.LOCKED);
            return true;
          });
      other.labels().add(label(3));
      assertThat(writer.labels().history(ANN)).containsExactly(label(1), label(2), label(3));
    }
  }

  @Test
  void manyMayOpenAndWriteAtOnce() throws Exception {
    int threads = 4;
    int labels = 10;
    CountDownLatch ready = new CountDownLatch(threads);
    Callable<Boolean> work =
        () -> {
          ready.countDown();
          ready.await();
          try (Library library = Library.open(file)) {
            for (int number = 0; number < labels; number++) {
              library.labels().add(label(number));
            }
          }
          return true;
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Boolean>> done = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        done.add(pool.submit(work));
      }
      for (Future<Boolean> one : done) {
        assertThat(one.get()).isTrue();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      pool.shutdownNow();
    }
    try (Library library = Library.open(file)) {
      assertThat(library.labels().count()).isEqualTo(threads * labels);
      assertThat(library.check()).isEmpty();
    }
  }

  @Test
  void aBackupIsALibraryAndNothingElseIsTouched() throws IOException {
    Path backup = folder.resolve("it's a backup.db");
    Files.writeString(backup, "an earlier backup");
    try (Library library = Library.open(file)) {
      library.tracks().put(List.of(Track.of("t1", "One", "U2")));
      library.labels().add(label(1));
      library.backup(backup);
      library.labels().add(label(2));
      assertThatThrownBy(() -> library.backup(file)).hasMessageContaining("the library itself");
      assertThat(library.labels().count()).isEqualTo(2);
    }
    try (Library copy = Library.open(backup)) {
      assertThat(copy.labels().history(ANN)).containsExactly(label(1));
      assertThat(copy.check()).isEmpty();
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("library.db", "it's a backup.db");
  }

  @Test
  void labelsCannotBeChangedOrDeleted() throws IOException {
    try (Library library = Library.open(file)) {
      library.labels().add(label(1));
      assertThatThrownBy(() -> sql("DELETE FROM labels")).hasMessageContaining("never deleted");
      assertThatThrownBy(() -> sql("UPDATE labels SET verdict = 'DISLIKE'"))
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void aBackupDoesNotWaitForAWriter() throws IOException {
    try (Library library = Library.open(file)) {
      library.labels().add(label(1));
      library.transaction(
          () -> {
            library.labels().add(label(2));
            library.backup(folder.resolve("b.db"));
            return true;
          });
    }
    try (Library copy = Library.open(folder.resolve("b.db"))) {
      assertThat(copy.labels().history(ANN)).containsExactly(label(1));
    }
  }

  @Test
  void goingBackToABackupKeepsTheLabels() throws IOException {
    Path backup = folder.resolve("it's a backup.db");
    try (Library library = Library.open(file);
        Library other = Library.open(file)) {
      library.tracks().put(List.of(Track.of("t1", "One", "U2")));
      library.labels().addAll(List.of(label(1), label(1)));
      library.backup(backup);
      library.labels().addAll(List.of(label(2), label(1), label(3)));
      library.tracks().put(List.of(Track.of("gone", "Gone", "G")));

      assertThat(library.restore(backup)).isEqualTo(3);

      assertThat(library.check()).isEmpty();
      for (Library open : List.of(library, other)) {
        assertThat(open.labels().history(ANN))
            .containsExactly(label(1), label(1), label(2), label(1), label(3));
        assertThat(open.tracks().find(new TrackId("gone"))).isEmpty();
      }
      other.labels().add(label(4));
      assertThat(library.labels().count()).isEqualTo(6);
      assertThat(library.restore(backup)).isEqualTo(4);
    }
    try (Library untouched = Library.open(backup)) {
      assertThat(untouched.labels().count()).isEqualTo(2);
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("library.db", "it's a backup.db");
  }

  @Test
  void tellsLibrariesFromOtherFiles() throws IOException, SQLException {
    assertThat(Library.isLibrary(file)).isFalse();
    Library.open(file).close();
    assertThat(Library.isLibrary(file)).isTrue();
    assertThat(Library.isLibrary(folder)).isFalse();
    assertThat(Library.isLibrary(Files.writeString(folder.resolve("x"), "short"))).isFalse();
    sql("PRAGMA application_id = 7");
    assertThat(Library.isLibrary(file)).isFalse();
  }
}
