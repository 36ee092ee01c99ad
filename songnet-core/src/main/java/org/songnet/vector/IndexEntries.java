package org.songnet.vector;

import java.io.IOException;
import java.util.List;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * An index in a model file: texts {@code entry/index} that say what it is, and numbers {@code
 * entry/rows-N}, the vectors one after the other as they are compared. The layout in memory is made
 * anew for the machine that reads it.
 */
final class IndexEntries {

  private static final String VERSION = "1";
  private static final int PART_NUMBERS = 1 << 24;

  private IndexEntries() {}

  static void write(ExactIndex index, Storage storage, ModelWriter writer, String entry)
      throws IOException {
    int dimension = index.dimension();
    writer.texts(
        entry + "/index",
        List.of(
            VERSION,
            index.metric().name(),
            storage.name(),
            String.valueOf(index.size()),
            String.valueOf(dimension)));
    int perPart = rowsPerPart(dimension);
    for (int from = 0, part = 0; from < index.size(); from += perPart, part++) {
      int rows = Math.min(perPart, index.size() - from);
      float[] numbers = new float[rows * dimension];
      for (int row = 0; row < rows; row++) {
        System.arraycopy(index.vector(from + row), 0, numbers, row * dimension, dimension);
      }
      writer.floats(entry + "/rows-" + part, numbers);
    }
  }

  private static int rowsPerPart(int dimension) {
    return Math.max(1, PART_NUMBERS / dimension);
  }

  static SimilarityIndex read(ModelReader reader, String entry) throws IOException {
    List<String> head = reader.texts(entry + "/index");
    int size;
    SimilarityIndexBuilder builder;
    try {
      if (head.size() != 5 || !head.get(0).equals(VERSION)) {
        throw new IllegalArgumentException("this songnet reads version " + VERSION + " only");
      }
      size = Integer.parseInt(head.get(3));
      if (size < 1) {
        throw new IllegalArgumentException("its size is not positive");
      }
      builder =
          SimilarityIndex.builder(Integer.parseInt(head.get(4)), Metric.valueOf(head.get(1)))
              .storage(Storage.valueOf(head.get(2)));
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException(
          "entry " + entry + "/index does not describe an index: " + head + ": " + e.getMessage(),
          e);
    }
    readRows(reader, entry, size, builder);
    return builder.build();
  }

  private static void readRows(
      ModelReader reader, String entry, int size, SimilarityIndexBuilder builder)
      throws IOException {
    int dimension = builder.dimension();
    int perPart = rowsPerPart(dimension);
    float[] vector = new float[dimension];
    for (int from = 0, part = 0; from < size; from += perPart, part++) {
      int rows = Math.min(perPart, size - from);
      String name = entry + "/rows-" + part;
      float[] numbers = reader.floats(name, rows * dimension);
      for (int at = 0; at < numbers.length; at += dimension) {
        for (int j = 0; j < dimension; j++) {
          vector[j] = numbers[at + j];
          if (!Components.inRange(vector[j])) {
            throw new ModelFormatException(
                "entry " + name + " has a number out of range: " + vector[j]);
          }
        }
        builder.store(vector);
      }
    }
  }
}
