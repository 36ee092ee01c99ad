package org.songnet.data.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.UserId;

/** The lines {@code user item item …} of one file, before the catalog is known. */
final class ItemLines {

  /** One line. */
  private static final class Line {
    private final UserId user;
    private final int[] items;

    Line(UserId user, int[] items) {
      this.user = user;
      this.items = items;
    }
  }

  private final List<Line> lines = new ArrayList<>();

  private ItemLines() {}

  /**
   * Reads a part of a fixed split: sets of items, one line a user. An item that a line names again
   * is counted as a duplicate; a user without items is passed over.
   */
  static ItemLines ofSets(BenchmarkFile file, ItemNumbers numbers) throws IOException {
    ItemLines all = new ItemLines();
    Set<UserId> users = new HashSet<>();
    for (String text = file.next(); text != null; text = file.next()) {
      Line line = all.line(text, numbers);
      if (!users.add(line.user)) {
        throw file.problem(
            "this user has a line already", "a fixed split has one line for each user; join them");
      }
      int[] distinct = Arrays.stream(line.items).distinct().toArray();
      for (int duplicate = distinct.length; duplicate < line.items.length; duplicate++) {
        file.duplicate();
      }
      all.add(new Line(line.user, distinct), file);
    }
    return all.required(file);
  }

  /** Reads sequences: a line is a session with its items in the order of time, repeats kept. */
  static ItemLines ofSequences(BenchmarkFile file, ItemNumbers numbers) throws IOException {
    ItemLines all = new ItemLines();
    for (String text = file.next(); text != null; text = file.next()) {
      all.add(all.line(text, numbers), file);
    }
    return all.required(file);
  }

  private Line line(String text, ItemNumbers numbers) {
    StringTokenizer tokens = new StringTokenizer(text);
    UserId user = new UserId(tokens.nextToken());
    int[] items = new int[tokens.countTokens()];
    for (int i = 0; i < items.length; i++) {
      items[i] = numbers.of(tokens.nextToken());
    }
    return new Line(user, items);
  }

  private void add(Line line, BenchmarkFile file) {
    if (line.items.length > 0) {
      lines.add(line);
      file.keep(line.items.length);
    }
  }

  private ItemLines required(BenchmarkFile file) throws IOException {
    if (lines.isEmpty()) {
      throw file.problemOfFile(
          "no user with an item in it", "write a line 'user item item …' for each user");
    }
    return this;
  }

  /** How many items of a user another part has of him, too. */
  long shared(ItemLines other) {
    Set<List<Object>> pairs = new HashSet<>();
    for (Line line : other.lines) {
      for (int item : line.items) {
        pairs.add(List.of(line.user, item));
      }
    }
    long shared = 0;
    for (Line line : lines) {
      for (int item : line.items) {
        shared += pairs.contains(List.of(line.user, item)) ? 1 : 0;
      }
    }
    return shared;
  }

  Interactions over(Catalog catalog) {
    InteractionsBuilder builder = Interactions.over(catalog);
    for (Line line : lines) {
      builder.add(line.user, line.items);
    }
    return builder.build();
  }
}
