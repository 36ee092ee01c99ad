package org.songnet.data.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/** Gives items their catalog indices in the order they are met. Not thread-safe. */
final class ItemNumbers {

  private final Map<String, String> names;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<TrackRecord> tracks = new ArrayList<>();

  /** Numbers for items of which some have a name. */
  ItemNumbers(Map<String, String> names) {
    this.names = names;
  }

  int of(String item) {
    Integer number = numbers.get(item);
    if (number == null) {
      number = tracks.size();
      numbers.put(item, number);
      tracks.add(TrackRecord.of(new TrackId(item), names.getOrDefault(item, ""), List.of()));
    }
    return number;
  }

  Catalog catalog() {
    return Catalog.of(tracks);
  }
}
