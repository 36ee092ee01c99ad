package org.songnet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL in few words.
 *
 * <p>Statements that are run again and again are prepared once. Arguments are {@code Integer},
 * {@code Long}, {@code Double}, {@code String} or null. Not thread-safe.
 */
final class Statements {

  private static final int BATCH = 1_000;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Looks at a row. */
  @FunctionalInterface
  interface Visitor {
    void visit(ResultSet row) throws SQLException;
  }

  /** Runs statements that take no arguments and return nothing. */
  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /**
   * Changes rows.
   *
   * @return how many
   */
  int update(String sql, @Nullable Object... arguments) throws SQLException {
    return bind(prepare(sql), arguments).executeUpdate();
  }

  /** One statement for many rows. */
  Batch batch(String sql) throws SQLException {
    return new Batch(prepare(sql));
  }

  /** Changes rows some at a time, those that wait when it is closed. */
  static final class Batch implements AutoCloseable {

    private final PreparedStatement statement;
    private int waiting;

    private Batch(PreparedStatement statement) {
      this.statement = statement;
    }

    void add(@Nullable Object... arguments) throws SQLException {
      bind(statement, arguments).addBatch();
      if (++waiting == BATCH) {
        run();
      }
    }

    private void run() throws SQLException {
      statement.executeBatch();
      waiting = 0;
    }

    @Override
    public void close() throws SQLException {
      run();
    }
  }

  /** The one number that a query asks for. */
  long number(String sql, @Nullable Object... arguments) throws SQLException {
    return first(sql, row -> row.getLong(1), arguments)
        .orElseThrow(() -> new SQLException("no row: " + sql));
  }

  /** The first row, where there is one. */
  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) throws SQLException {
    try (ResultSet rows = bind(prepare(sql), arguments).executeQuery()) {
      return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
    }
  }

  /** All rows. */
  <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) throws SQLException {
    List<T> list = new ArrayList<>();
    each(sql, found -> list.add(row.read(found)), arguments);
    return list;
  }

  /** Looks at all rows, one after the other; the visitor may run other statements. */
  void each(String sql, Visitor visitor, @Nullable Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = bind(statement, arguments).executeQuery()) {
      while (rows.next()) {
        visitor.visit(rows);
      }
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  private static PreparedStatement bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}
