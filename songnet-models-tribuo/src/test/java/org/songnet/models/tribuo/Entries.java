package org.songnet.models.tribuo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** The entries of a model file, in a map. */
final class Entries implements ModelWriter, ModelReader {

  final Map<String, Object> entries = new HashMap<>();

  @Override
  public void config(Record config) {
    throw new UnsupportedOperationException("a scorer has no configuration");
  }

  @Override
  public void floats(String entry, float[] values) {
    entries.put(entry, values.clone());
  }

  @Override
  public void ints(String entry, int[] values) {
    entries.put(entry, values.clone());
  }

  @Override
  public void texts(String entry, List<String> values) {
    entries.put(entry, List.copyOf(values));
  }

  @Override
  public Catalog catalog() {
    throw new UnsupportedOperationException("a scorer asks for no catalog");
  }

  @Override
  public ModelInfo info() {
    throw new UnsupportedOperationException("a scorer asks for no model info");
  }

  @Override
  public <C extends Record> C config(Class<C> type) {
    throw new UnsupportedOperationException("a scorer asks for no configuration");
  }

  @Override
  public boolean has(String entry) {
    return entries.containsKey(entry);
  }

  @Override
  public float[] floats(String entry, int length) throws ModelFormatException {
    if (entries.get(entry) instanceof float[] values && values.length == length) {
      return values;
    }
    throw new ModelFormatException("no such numbers: " + entry);
  }

  @Override
  public int[] ints(String entry) throws ModelFormatException {
    if (entries.get(entry) instanceof int[] values) {
      return values;
    }
    throw new ModelFormatException("no such numbers: " + entry);
  }

  @Override
  public List<String> texts(String entry) throws ModelFormatException {
    if (entries.get(entry) instanceof List<?> values) {
      return values.stream().map(String::valueOf).toList();
    }
    throw new ModelFormatException("no such texts: " + entry);
  }
}
