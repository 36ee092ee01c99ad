package org.songnet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One connection to a library's file, for one thread at a time.
 *
 * <p>Whatever is done is a transaction: it sees one state of the file from its first statement to
 * its last and is kept whole or not at all. One inside another is part of it. Other connections may
 * read at any time; of those who write the second waits for the first.
 */
final class Database implements AutoCloseable {

  private final Path file;
  private final Connection connection;
  private final Statements statements;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean inTransaction;
  private boolean writing;

  Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.statements = new Statements(connection);
  }

  /** Something to do with the statements of a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run(Statements sql) throws SQLException, IOException;
  }

  /** Something to do that has no result. */
  @FunctionalInterface
  interface Change {
    void run(Statements sql) throws SQLException, IOException;
  }

  Path file() {
    return file;
  }

  /** Reads. */
  <T> T read(Work<T> work) throws IOException {
    return transact("BEGIN", work);
  }

  /** Reads and writes. */
  <T> T write(Work<T> work) throws IOException {
    return transact("BEGIN IMMEDIATE", work);
  }

  /** Writes. */
  void change(Change change) throws IOException {
    write(
        sql -> {
          change.run(sql);
          return true;
        });
  }

  private <T> T transact(String begin, Work<T> work) throws IOException {
    lock.lock();
    try {
      boolean writes = !begin.equals("BEGIN");
      if (inTransaction) {
        if (writes && !writing) {
          throw new IllegalStateException("what only reads must not write: " + file);
        }
        return work.run(statements);
      }
      return outermost(begin, writes, work);
    } catch (SQLException e) {
      throw Failures.of(file, e);
    } finally {
      lock.unlock();
    }
  }

  private <T> T outermost(String begin, boolean writes, Work<T> work)
      throws SQLException, IOException {
    statements.run(begin);
    inTransaction = true;
    writing = writes;
    boolean done = false;
    try {
      T result = work.run(statements);
      statements.run("COMMIT");
      done = true;
      return result;
    } finally {
      inTransaction = false;
      writing = false;
      if (!done) {
        rollBack();
      }
    }
  }

  /** What made it fail is on its way to the caller; SQLite may have rolled back by itself. */
  @SuppressWarnings("EmptyCatch")
  private void rollBack() {
    try {
      statements.run("ROLLBACK");
    } catch (SQLException e) {
      // there is no transaction any more
    }
  }

  /** Runs what no transaction can hold. */
  <T> T alone(Work<T> work) throws IOException {
    lock.lock();
    try {
      if (inTransaction) {
        throw new IllegalStateException("this cannot be done inside a transaction: " + file);
      }
      return work.run(statements);
    } catch (SQLException e) {
      throw Failures.of(file, e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws LibraryException {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.of(file, e);
    } finally {
      lock.unlock();
    }
  }
}
