package org.songnet.models.java.hybrid;

import java.io.IOException;
import java.util.Arrays;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * How tracks sound: features in standard deviations from their means, {@code NaN} where they are
 * not known. Immutable.
 */
final class Sound {

  private static final String SIZE = "sound.i32";
  private static final String ENTRY = "sound.f32";

  /** Tracks that sound like nothing. */
  static final Sound NONE = new Sound(new float[0], 0);

  private final float[] values;
  private final int width;

  private Sound(float[] values, int width) {
    this.values = values;
    this.width = width;
  }

  static Sound of(Catalog catalog, FeatureExtractor extractor) {
    int width = extractor.names().size();
    float[] values = new float[Math.multiplyExact(width, catalog.size())];
    for (int track = 0; track < catalog.size(); track++) {
      System.arraycopy(extractor.extract(catalog.track(track)), 0, values, track * width, width);
    }
    for (int column = 0; column < width; column++) {
      standardise(values, column, width);
    }
    return new Sound(values, width);
  }

  private static void standardise(float[] values, int column, int width) {
    double sum = 0;
    double squares = 0;
    int known = 0;
    for (int i = column; i < values.length; i += width) {
      if (!Float.isNaN(values[i])) {
        known++;
        sum += values[i];
        squares += (double) values[i] * values[i];
      }
    }
    double mean = sum / Math.max(1, known);
    double variance = squares / Math.max(1, known) - mean * mean;
    double scale = variance > 1e-12 * mean * mean ? 1 / Math.sqrt(variance) : 0;
    for (int i = column; i < values.length; i += width) {
      values[i] = (float) ((values[i] - mean) * scale);
    }
  }

  /** Whether anything is known. */
  boolean isKnown() {
    return width > 0;
  }

  /** The mean of some tracks, {@code NaN} where none of them is known. */
  float[] mean(int[] tracks) {
    double[] sums = new double[width];
    int[] known = new int[width];
    for (int track : tracks) {
      for (int column = 0; column < width; column++) {
        float value = values[track * width + column];
        if (!Float.isNaN(value)) {
          sums[column] += value;
          known[column]++;
        }
      }
    }
    float[] mean = new float[width];
    for (int column = 0; column < width; column++) {
      mean[column] = known[column] == 0 ? Float.NaN : (float) (sums[column] / known[column]);
    }
    return mean;
  }

  /** How far a track is from a place: root mean square over what is known of both, else NaN. */
  float distance(int track, float[] place) {
    double squares = 0;
    int known = 0;
    for (int column = 0; column < width; column++) {
      float difference = values[track * width + column] - place[column];
      if (!Float.isNaN(difference)) {
        squares += difference * difference;
        known++;
      }
    }
    return known == 0 ? Float.NaN : (float) Math.sqrt(squares / known);
  }

  void write(ModelWriter out) throws IOException {
    out.ints(SIZE, new int[] {width});
    out.floats(ENTRY, values);
  }

  static Sound read(ModelReader in) throws IOException {
    int[] size = in.ints(SIZE);
    if (size.length != 1 || size[0] < 0) {
      throw new ModelFormatException(
          "entry " + SIZE + " must be one number: " + Arrays.toString(size));
    }
    return new Sound(in.floats(ENTRY, size[0] * in.catalog().size()), size[0]);
  }
}
