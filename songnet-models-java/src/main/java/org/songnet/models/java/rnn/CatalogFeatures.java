package org.songnet.models.java.rnn;

import org.songnet.Catalog;
import org.songnet.FeatureExtractor;

/**
 * The features of all tracks of a catalog, each column standardised to mean 0 and variance 1, or
 * scaled to go from 0 to 1.
 *
 * <p>A value that is not known is the mean of its column. A standardised track of which nothing is
 * known has the zero vector, which is similar to nothing. Immutable.
 */
public final class CatalogFeatures {

  private final int size;
  private final float[] rows;
  private final boolean[] known;

  private CatalogFeatures(int size, float[] rows, boolean[] known) {
    this.size = size;
    this.rows = rows;
    this.known = known;
  }

  /**
   * Extracts and standardises.
   *
   * @throws IllegalArgumentException if the extractor does not give a number for each name, gives
   *     an infinite one, or does not know a single one
   */
  public static CatalogFeatures of(Catalog catalog, FeatureExtractor extractor) {
    CatalogFeatures table = extract(catalog, extractor);
    for (int i = 0; i < table.size; i++) {
      standardise(table.rows, i, table.size);
    }
    return table;
  }

  /**
   * Extracts and scales each column so that it goes from 0 to 1.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static CatalogFeatures zeroToOne(Catalog catalog, FeatureExtractor extractor) {
    CatalogFeatures table = extract(catalog, extractor);
    for (int i = 0; i < table.size; i++) {
      stretch(table.rows, i, table.size);
    }
    return table;
  }

  private static void stretch(float[] rows, int column, int size) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    double sum = 0;
    int known = 0;
    for (int i = column; i < rows.length; i += size) {
      if (!Float.isNaN(rows[i])) {
        low = Math.min(low, rows[i]);
        high = Math.max(high, rows[i]);
        sum += rows[i];
        known++;
      }
    }
    float mean = known == 0 ? 0 : (float) (sum / known);
    for (int i = column; i < rows.length; i += size) {
      float value = Float.isNaN(rows[i]) ? mean : rows[i];
      rows[i] = high > low ? (value - low) / (high - low) : 0;
    }
  }

  private static CatalogFeatures extract(Catalog catalog, FeatureExtractor extractor) {
    int size = extractor.names().size();
    float[] rows = new float[catalog.size() * size];
    boolean[] known = new boolean[rows.length];
    boolean any = false;
    for (int track = 0; track < catalog.size(); track++) {
      float[] features = extractor.extract(catalog.track(track));
      if (features.length != size) {
        throw new IllegalArgumentException(
            "the extractor must give %d numbers for track %s: %d"
                .formatted(size, catalog.track(track).id(), features.length));
      }
      for (int i = 0; i < size; i++) {
        if (Float.isInfinite(features[i])) {
          throw new IllegalArgumentException(
              "feature %s of track %s must not be infinite"
                  .formatted(extractor.names().get(i), catalog.track(track).id()));
        }
        rows[track * size + i] = features[i];
        known[track * size + i] = !Float.isNaN(features[i]);
        any |= known[track * size + i];
      }
    }
    if (!any) {
      throw new IllegalArgumentException(
          "the extractor must know a feature of at least one track of " + catalog);
    }
    return new CatalogFeatures(size, rows, known);
  }

  /** No features of any track. */
  public static CatalogFeatures none() {
    return new CatalogFeatures(0, new float[0], new boolean[0]);
  }

  private static void standardise(float[] rows, int column, int size) {
    double sum = 0;
    int known = 0;
    for (int i = column; i < rows.length; i += size) {
      if (!Float.isNaN(rows[i])) {
        sum += rows[i];
        known++;
      }
    }
    double mean = known == 0 ? 0 : sum / known;
    double squares = 0;
    for (int i = column; i < rows.length; i += size) {
      if (!Float.isNaN(rows[i])) {
        squares += (rows[i] - mean) * (rows[i] - mean);
      }
    }
    double factor = squares == 0 ? 0 : Math.sqrt(known / squares);
    for (int i = column; i < rows.length; i += size) {
      rows[i] = Float.isNaN(rows[i]) ? 0 : (float) ((rows[i] - mean) * factor);
    }
  }

  /** How many features a track has. */
  public int size() {
    return size;
  }

  /** The features themselves, track after track; left alone by callers. */
  public float[] rows() {
    return rows;
  }

  /** Whether a feature of a track is known. */
  public boolean isKnown(int track, int feature) {
    return known[track * size + feature];
  }

  /** The features of some tracks, row after row. */
  public float[] rows(int[] tracks) {
    float[] some = new float[tracks.length * size];
    for (int i = 0; i < tracks.length; i++) {
      System.arraycopy(rows, tracks[i] * size, some, i * size, size);
    }
    return some;
  }

  /** The features, each track's scaled to length 1; zero vectors stay zero. */
  public float[] unitRows() {
    float[] units = rows.clone();
    for (int start = 0; start < units.length; start += size) {
      double squares = 0;
      for (int i = start; i < start + size; i++) {
        squares += (double) units[i] * units[i];
      }
      float factor = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
      for (int i = start; i < start + size; i++) {
        units[i] *= factor;
      }
    }
    return units;
  }
}
