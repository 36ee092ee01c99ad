package org.songnet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * Inserts many rows, a hundred with each statement, which takes two thirds of the time.
   *
   * @param insert as far as {@code VALUES}, without it
   * @param columns how many values a row has
   */
  Rows rows(String insert, int columns) {
    return new Rows(insert + " VALUES ", columns);
  }

  /** Rows on their way into a table; those that wait go there when this is closed. */
  final class Rows implements AutoCloseable {

    private static final int AT_ONCE = 100;

    private final String insert;
    private final String row;
    private final @Nullable Object[] waiting;
    private int size;

    private Rows(String insert, int columns) {
      this.insert = insert;
      this.row = "(" + "?, ".repeat(columns - 1) + "?)";
      this.waiting = new @Nullable Object[AT_ONCE * columns];
    }

    void add(@Nullable Object... values) throws SQLException {
      System.arraycopy(values, 0, waiting, size, values.length);
      size += values.length;
      if (size == waiting.length) {
        update(insert + (row + ", ").repeat(AT_ONCE - 1) + row, waiting);
        size = 0;
      }
    }

    @Override
    public void close() throws SQLException {
      int columns = waiting.length / AT_ONCE;
      for (int from = 0; from < size; from += columns) {
        update(insert + row, Arrays.copyOfRange(waiting, from, from + columns));
      }
      size = 0;
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
