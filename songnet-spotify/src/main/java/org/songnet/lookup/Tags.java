package org.songnet.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Genres out of what people call music. */
final class Tags {

  private static final int MOST = 5;

  private Tags() {}

  private record Tag(String name, int count) {}

  /**
   * The genres that are named most often, in lower case.
   *
   * @param tags objects with {@code name} and {@code count}
   * @param fewest how often a tag must be given to count
   * @param without names, in lower case, that are no genres
   */
  static List<String> genres(Iterable<JsonNode> tags, int fewest, Set<String> without) {
    List<Tag> good = new ArrayList<>();
    for (JsonNode tag : tags) {
      String name = tag.path("name").asText().strip().toLowerCase(Locale.ROOT);
      int count = tag.path("count").asInt();
      if (!name.isEmpty() && count >= fewest && !without.contains(name)) {
        good.add(new Tag(name, count));
      }
    }
    return good.stream()
        .sorted(Comparator.comparingInt(Tag::count).reversed())
        .map(Tag::name)
        .distinct()
        .limit(MOST)
        .toList();
  }
}
