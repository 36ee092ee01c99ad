package org.songnet.spi;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.ModelInfo;

/** Reads a part of a model: its entries begin with its name. */
final class PartReader implements ModelReader {

  private final String name;
  private final ModelInfo info;
  private final Map<String, Object> config;
  private final ModelReader in;

  PartReader(String name, ModelInfo info, Map<String, Object> config, ModelReader in) {
    this.name = name;
    this.info = info;
    this.config = config;
    this.in = in;
  }

  private String inner(String entry) {
    return name + "/" + entry;
  }

  @Override
  public Catalog catalog() {
    return in.catalog();
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  @Override
  public <C extends Record> C config(Class<C> type) throws ModelFormatException {
    try {
      return ConfigRecords.fromMap(type, config);
    } catch (IllegalArgumentException e) {
      throw badConfig(e);
    }
  }

  @Override
  public <C extends Record> C configOr(C defaults) throws ModelFormatException {
    try {
      return ConfigRecords.with(defaults, config);
    } catch (IllegalArgumentException e) {
      throw badConfig(e);
    }
  }

  private ModelFormatException badConfig(IllegalArgumentException e) {
    return new ModelFormatException("part " + name + ": the configuration: " + e.getMessage(), e);
  }

  @Override
  public boolean has(String entry) {
    return in.has(inner(entry));
  }

  @Override
  public float[] floats(String entry, int length) throws IOException {
    return in.floats(inner(entry), length);
  }

  @Override
  public int[] ints(String entry) throws IOException {
    return in.ints(inner(entry));
  }

  @Override
  public List<String> texts(String entry) throws IOException {
    return in.texts(inner(entry));
  }
}
