package org.songnet.spi;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes a part of a model: its entries begin with its name. */
final class PartWriter implements ModelWriter {

  private final String prefix;
  private final ModelWriter out;
  private Map<String, Object> config = Map.of();

  PartWriter(String name, ModelWriter out) {
    this.prefix = name + "/";
    this.out = out;
  }

  /** The configuration that was noted, as names with values. */
  Map<String, Object> config() {
    return config;
  }

  @Override
  public void config(Record newConfig) {
    config = ConfigRecords.toMap(newConfig);
  }

  @Override
  public void floats(String entry, float[] values) throws IOException {
    out.floats(prefix + entry, values);
  }

  @Override
  public void ints(String entry, int[] values) throws IOException {
    out.ints(prefix + entry, values);
  }

  @Override
  public void texts(String entry, List<String> values) throws IOException {
    out.texts(prefix + entry, values);
  }
}
