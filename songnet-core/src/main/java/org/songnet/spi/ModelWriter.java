package org.songnet.spi;

import java.io.IOException;
import java.util.List;

/** Takes the parts of a model; each entry name once. Not thread-safe. */
public interface ModelWriter {

  /**
   * Notes the configuration the model was trained with, a record as {@link ConfigRecords} reads.
   */
  void config(Record config);

  /** Writes numbers; little-endian in the file. */
  void floats(String entry, float[] values) throws IOException;

  /** Writes numbers; little-endian in the file. */
  void ints(String entry, int[] values) throws IOException;

  /** Writes texts, for example the names of features. */
  void texts(String entry, List<String> values) throws IOException;
}
