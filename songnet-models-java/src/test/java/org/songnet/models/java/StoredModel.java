package org.songnet.models.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.Recommender;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;

/** The entries of a model in memory, to be changed one at a time and read again. */
public final class StoredModel implements ModelReader, ModelWriter {

  private static final String CONFIG = "config";

  private final Catalog catalog;
  private final ModelInfo info;
  private final RecommenderProvider provider;
  private final Map<String, Object> entries;

  private StoredModel(
      Catalog catalog, ModelInfo info, RecommenderProvider provider, Map<String, Object> entries) {
    this.catalog = catalog;
    this.info = info;
    this.provider = provider;
    this.entries = entries;
  }

  /** What a provider writes of a model; checks that it reads it, too. */
  public static StoredModel of(Recommender model, RecommenderProvider provider) throws IOException {
    StoredModel parts = new StoredModel(model.catalog(), model.info(), provider, new HashMap<>());
    provider.write(model, parts);
    assertThat(provider.read(parts).info()).isEqualTo(model.info());
    return parts;
  }

  /** Checks that the provider refuses the parts with one entry changed, and what it says. */
  public void refuses(String entry, Object values, String message) {
    assertThat(entries).containsKey(entry);
    Map<String, Object> changed = new HashMap<>(entries);
    changed.put(entry, values);
    StoredModel malformed = new StoredModel(catalog, info, provider, changed);

    assertThatThrownBy(() -> provider.read(malformed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  @Override
  public void config(Record config) {
    entries.put(CONFIG, config);
  }

  @Override
  public <C extends Record> C config(Class<C> type) {
    return entry(CONFIG, type);
  }

  private <T> T entry(String entry, Class<T> type) {
    return type.cast(Objects.requireNonNull(entries.get(entry)));
  }

  @Override
  public boolean has(String entry) {
    return entries.containsKey(entry);
  }

  @Override
  public void ints(String entry, int[] values) {
    entries.put(entry, values);
  }

  @Override
  public int[] ints(String entry) {
    return entry(entry, int[].class);
  }

  @Override
  public void floats(String entry, float[] values) {
    entries.put(entry, values);
  }

  @Override
  public float[] floats(String entry, int length) {
    float[] values = entry(entry, float[].class);
    assertThat(values).hasSize(length);
    return values;
  }

  @Override
  public void texts(String entry, List<String> values) {
    entries.put(entry, values.toArray(new String[0]));
  }

  @Override
  public List<String> texts(String entry) {
    return List.of(entry(entry, String[].class));
  }
}
