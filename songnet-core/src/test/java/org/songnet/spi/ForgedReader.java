package org.songnet.spi;

import java.io.IOException;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.ModelInfo;

/** Reads a model with another manifest for every extractor in it. */
record ForgedReader(ModelReader in, String manifest) implements ModelReader {

  @Override
  public Catalog catalog() {
    return in.catalog();
  }

  @Override
  public ModelInfo info() {
    return in.info();
  }

  @Override
  public <C extends Record> C config(Class<C> type) throws IOException {
    return in.config(type);
  }

  @Override
  public boolean has(String entry) {
    return in.has(entry);
  }

  @Override
  public float[] floats(String entry, int length) throws IOException {
    return in.floats(entry, length);
  }

  @Override
  public int[] ints(String entry) throws IOException {
    return in.ints(entry);
  }

  @Override
  public List<String> texts(String entry) throws IOException {
    return entry.endsWith("/extractor.json") ? List.of(manifest) : in.texts(entry);
  }
}
