package org.songnet.data.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.UserId;

/** Turns the rows of a table of events into sessions. Not thread-safe. */
final class EventTable {

  /** One row, the index of its item among all. */
  private record Event(int item, double weight, long millis) {}

  /** Whose events belong together. */
  private record Key(UserId user, String session) {}

  private final BenchmarkFile file;
  private final EventRows rows;
  private final EventColumnOrder columns;
  private final ItemNumbers numbers;
  private final Map<Key, List<Event>> sessions = new LinkedHashMap<>();

  EventTable(BenchmarkFile file, EventRows rows, ItemNumbers numbers) {
    this.file = file;
    this.rows = rows;
    this.columns = rows.columns();
    this.numbers = numbers;
  }

  /**
   * Reads all rows.
   *
   * @param silence how much of it ends a session, where there are times and no sessions
   */
  Interactions read(Duration silence) throws IOException {
    for (List<String> row = rows.next(); row != null; row = rows.next()) {
      add(row);
    }
    if (sessions.isEmpty()) {
      throw file.problemOfFile("no event in it", "write a row 'user, item' for each event");
    }
    if (columns.time() != EventColumnOrder.NONE && columns.weight() != EventColumnOrder.NONE) {
      file.remark("weights are not used where there are times: every event counts 1");
    }
    InteractionsBuilder builder = Interactions.over(numbers.catalog());
    Catalog catalog = numbers.catalog();
    sessions.forEach((key, events) -> add(builder, key.user, events, catalog, silence));
    return builder.build();
  }

  private void add(List<String> row) throws IOException {
    String item = required(row, columns.item(), "item");
    boolean named = columns.session() != EventColumnOrder.NONE;
    String session = named ? required(row, columns.session(), "session") : "";
    boolean whose = columns.user() != EventColumnOrder.NONE;
    UserId user = new UserId(whose ? required(row, columns.user(), "user") : session);
    double weight = 1;
    if (columns.weight() != EventColumnOrder.NONE) {
      weight =
          EventValues.weight(row.get(columns.weight()))
              .orElseThrow(
                  () ->
                      file.problem(
                          "the weight is not a positive number",
                          "correct it, or leave rows out that mean no listen"));
    }
    long millis = 0;
    if (columns.time() != EventColumnOrder.NONE) {
      millis =
          EventValues.millis(row.get(columns.time()))
              .orElseThrow(
                  () ->
                      file.problem(
                          "the time cannot be read",
                          "write it as seconds since 1970 or like 2024-05-30T17:45:10Z"));
    }
    sessions
        .computeIfAbsent(new Key(user, session), key -> new ArrayList<>())
        .add(new Event(numbers.of(item), weight, millis));
    file.keep(1);
  }

  private String required(List<String> row, int column, String what) throws IOException {
    String text = row.get(column);
    if (text.isEmpty()) {
      throw file.problem("no " + what, "column %d must tell it".formatted(column + 1));
    }
    return text;
  }

  private void add(
      InteractionsBuilder builder,
      UserId user,
      List<Event> events,
      Catalog catalog,
      Duration silence) {
    if (columns.time() == EventColumnOrder.NONE) {
      int[] items = events.stream().mapToInt(Event::item).toArray();
      float[] weights = new float[items.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) events.get(i).weight;
      }
      builder.add(user, items, weights);
      return;
    }
    events.sort(Comparator.comparingLong(Event::millis));
    List<Listen> listens = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (columns.session() == EventColumnOrder.NONE
          && i > 0
          && event.millis - events.get(i - 1).millis > silence.toMillis()) {
        builder.add(Session.of(listens));
        listens = new ArrayList<>();
      }
      listens.add(
          new Listen(
              user,
              catalog.track(event.item).id(),
              Instant.ofEpochMilli(event.millis),
              Duration.ZERO,
              Skip.UNKNOWN));
    }
    builder.add(Session.of(listens));
  }
}
