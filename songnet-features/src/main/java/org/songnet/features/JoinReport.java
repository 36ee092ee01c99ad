package org.songnet.features;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tables know about some tracks.
 *
 * @param tracks how many tracks there are
 * @param tables what each table gave, in order
 * @param unmatched tracks that no table has
 * @param examples the first few of them, as {@code title - artist}
 * @param known for each feature how many tracks have a value
 */
public record JoinReport(
    int tracks,
    List<Table> tables,
    int unmatched,
    List<String> examples,
    Map<String, Integer> known) {

  /** Copies the collections. */
  public JoinReport {
    tables = List.copyOf(tables);
    examples = List.copyOf(examples);
    known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
  }

  /**
   * What a table gave.
   *
   * @param source the table
   * @param byId tracks found by their id
   * @param byNames tracks found by title and main artist alone
   * @param ambiguous those of them for which there were several rows
   */
  public record Table(String source, int byId, int byNames, int ambiguous) {

    @Override
    public String toString() {
      return "%s: %d by id, %d by names (%d of several)"
          .formatted(source, byId, byNames, ambiguous);
    }
  }

  /** One line for people to read. */
  @Override
  public String toString() {
    return "%d of %d tracks described; %s"
        .formatted(
            tracks - unmatched,
            tracks,
            tables.stream().map(Table::toString).collect(Collectors.joining("; ")));
  }
}
