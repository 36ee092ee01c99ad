package org.songnet.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * How far a crawl is: the places found, which of them were visited, and what led where.
 *
 * <p>Places are visited in the order they were found, which makes the crawl go breadth first. Do
 * all that one visit brings in one {@link Library#transaction}, its {@link #visited} included: then
 * a crawl that is killed goes on as if it had not been.
 */
public final class Crawl {

  private static final String NODE = "SELECT n.kind, n.node, n.name, n.depth FROM crawl_nodes n";

  private final Database database;
  private final String name;

  Crawl(Database database, String name) {
    this.database = database;
    this.name = name;
  }

  /** A step from one place to another. */
  public record Edge(CrawlNode from, CrawlNode to) {}

  /**
   * Adds a place to the end of the frontier.
   *
   * @return whether it was new; one found before keeps its depth and its place
   */
  public boolean found(CrawlNode node) throws IOException {
    return database.write(
        sql ->
            sql.update(
                    "INSERT OR IGNORE INTO crawl_nodes (crawl, kind, node, name, depth)"
                        + " VALUES (?, ?, ?, ?, ?)",
                    name,
                    node.kind(),
                    node.id(),
                    node.name(),
                    node.depth())
                == 1);
  }

  /**
   * Takes note that one place led to another; both must have been found.
   *
   * @throws IllegalArgumentException if one was not found before
   */
  public void led(CrawlNode from, CrawlNode to) throws IOException {
    database.change(
        sql ->
            sql.update(
                "INSERT OR IGNORE INTO crawl_edges (source, target) VALUES (?, ?)",
                number(sql, from),
                number(sql, to)));
  }

  private long number(Statements sql, CrawlNode node) throws SQLException {
    return sql.first(
            "SELECT id FROM crawl_nodes WHERE crawl = ? AND kind = ? AND node = ?",
            row -> row.getLong(1),
            name,
            node.kind(),
            node.id())
        .orElseThrow(
            () -> new IllegalArgumentException("node must have been found before: " + node));
  }

  /** The place to visit next; empty when the frontier is. */
  public Optional<CrawlNode> next() throws IOException {
    return database.read(
        sql ->
            sql.first(
                NODE + " WHERE n.crawl = ? AND n.visited = 0 ORDER BY n.id LIMIT 1",
                Crawl::node,
                name));
  }

  /**
   * Takes a place off the frontier.
   *
   * @throws IllegalArgumentException if it was not found before
   */
  public void visited(CrawlNode node) throws IOException {
    database.change(
        sql -> sql.update("UPDATE crawl_nodes SET visited = 1 WHERE id = ?", number(sql, node)));
  }

  /** How many places wait on the frontier. */
  public int waiting() throws IOException {
    return count(0);
  }

  /** How many places were visited. */
  public int visitedCount() throws IOException {
    return count(1);
  }

  private int count(int visited) throws IOException {
    return (int)
        (long)
            database.read(
                sql ->
                    sql.number(
                        "SELECT count(*) FROM crawl_nodes WHERE crawl = ? AND visited = ?",
                        name,
                        visited));
  }

  /** All places in the order they were found. */
  public List<CrawlNode> nodes() throws IOException {
    return database.read(
        sql -> sql.list(NODE + " WHERE n.crawl = ? ORDER BY n.id", Crawl::node, name));
  }

  /** All steps, by the order in which their beginnings and then their ends were found. */
  public List<Edge> edges() throws IOException {
    return database.read(
        sql ->
            sql.list(
                "SELECT n.kind, n.node, n.name, n.depth, m.kind, m.node, m.name, m.depth"
                    + " FROM crawl_edges e JOIN crawl_nodes n ON n.id = e.source"
                    + " JOIN crawl_nodes m ON m.id = e.target"
                    + " WHERE n.crawl = ? ORDER BY e.source, e.target",
                row -> new Edge(node(row), node(row, 4)),
                name));
  }

  private static CrawlNode node(ResultSet row) throws SQLException {
    return node(row, 0);
  }

  private static CrawlNode node(ResultSet row, int before) throws SQLException {
    return new CrawlNode(
        row.getString(before + 1),
        row.getString(before + 2),
        row.getString(before + 3),
        row.getInt(before + 4));
  }

  /** Forgets all about this crawl, so that it begins anew. */
  public void clear() throws IOException {
    database.change(
        sql -> {
          sql.update(
              "DELETE FROM crawl_edges WHERE source IN"
                  + " (SELECT id FROM crawl_nodes WHERE crawl = ?)",
              name);
          sql.update("DELETE FROM crawl_nodes WHERE crawl = ?", name);
        });
  }
}
