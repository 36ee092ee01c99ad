package org.songnet.spi;

import java.io.IOException;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.ModelInfo;

/**
 * Gives the parts of a model back, their sums already checked.
 *
 * <p>A method that asks for an entry the file does not have throws {@link ModelFormatException}.
 */
public interface ModelReader {

  /** The catalog the model was trained on. */
  Catalog catalog();

  /** What the model told about itself when it was saved. */
  ModelInfo info();

  /** The configuration, read into its record. */
  <C extends Record> C config(Class<C> type) throws IOException;

  /**
   * The configuration, read into its record; settings that are newer than the file are as in {@code
   * defaults}.
   */
  default <C extends Record> C configOr(C defaults) throws IOException {
    @SuppressWarnings("unchecked")
    Class<C> type = (Class<C>) defaults.getClass();
    return config(type);
  }

  /** Whether there is such an entry. */
  boolean has(String entry);

  /**
   * Numbers of an entry.
   *
   * @param length how many there must be
   * @throws ModelFormatException if there are more or fewer
   */
  float[] floats(String entry, int length) throws IOException;

  /** Numbers of an entry, as many as there are. */
  int[] ints(String entry) throws IOException;

  /** Texts of an entry, as many as there are. */
  List<String> texts(String entry) throws IOException;
}
