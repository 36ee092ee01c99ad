package org.songnet.testkit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * The entries of a model, kept in memory: to write something and read it back without a file.
 *
 * <p>Not thread-safe.
 */
public final class MemoryModel implements ModelWriter, ModelReader {

  private final Catalog catalog;
  private final Map<String, Object> entries = new TreeMap<>();
  private Map<String, Object> config = Map.of();

  /** Empty, for a model over a catalog. */
  public MemoryModel(Catalog catalog) {
    this.catalog = catalog;
  }

  boolean sameEntriesAs(MemoryModel other) {
    return config.equals(other.config)
        && entries.keySet().equals(other.entries.keySet())
        && entries.keySet().stream()
            .allMatch(name -> Objects.deepEquals(entries.get(name), other.entries.get(name)));
  }

  @Override
  public void config(Record newConfig) {
    config = ConfigRecords.toMap(newConfig);
  }

  @Override
  public void floats(String entry, float[] values) {
    put(entry, values.clone());
  }

  @Override
  public void ints(String entry, int[] values) {
    put(entry, values.clone());
  }

  @Override
  public void texts(String entry, List<String> values) {
    put(entry, List.copyOf(values));
  }

  private void put(String entry, Object values) {
    if (entries.put(entry, values) != null) {
      throw new IllegalArgumentException("entry is written twice: " + entry);
    }
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return new ModelInfo(
        "memory",
        Set.of(),
        new ModelInfo.TrainingSummary(catalog.fingerprint(), catalog.size(), 0, 0, 0),
        Map.of());
  }

  @Override
  public <C extends Record> C config(Class<C> type) {
    return ConfigRecords.fromMap(type, config);
  }

  @Override
  public boolean has(String entry) {
    return entries.containsKey(entry);
  }

  @Override
  public float[] floats(String entry, int length) throws IOException {
    float[] values = get(entry, float[].class);
    if (values.length != length) {
      throw new ModelFormatException(
          "entry %s has %d numbers where %d are needed".formatted(entry, values.length, length));
    }
    return values.clone();
  }

  @Override
  public int[] ints(String entry) throws IOException {
    return get(entry, int[].class).clone();
  }

  @Override
  public List<String> texts(String entry) throws IOException {
    @SuppressWarnings("unchecked")
    List<String> texts = get(entry, List.class);
    return texts;
  }

  private <T> T get(String entry, Class<T> type) throws ModelFormatException {
    @Nullable Object values = entries.get(entry);
    if (!type.isInstance(values)) {
      throw new ModelFormatException(
          "there is no entry %s with %s".formatted(entry, type.getSimpleName()));
    }
    return type.cast(values);
  }
}
