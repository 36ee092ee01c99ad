package org.songnet.models.dl4j.ncf;

import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.models.java.rnn.CatalogFeatures;
import org.songnet.vector.SparseMatrix;

/**
 * What listeners prefer, told by the features of the tracks they touched.
 *
 * <p>The preferred features of a listener are the average of those of his tracks, weighted by how
 * much he did with each. The compatibility of a track is the product of its features with them,
 * brought to the range from 0 to 1: where features are centred, as half of one plus the cosine,
 * else divided by the number of features. Immutable.
 */
public final class Preferences {

  private final int size;
  private final float[] features;
  private final boolean centred;

  private Preferences(int size, float[] features, boolean centred) {
    this.size = size;
    this.features = features;
    this.centred = centred;
  }

  /**
   * Extracts and scales the features of a catalog.
   *
   * @param centred whether they are standardised; else they go from 0 to 1
   * @throws IllegalArgumentException if the extractor does not give what it must
   */
  public static Preferences over(Catalog catalog, FeatureExtractor extractor, boolean centred) {
    CatalogFeatures table =
        centred
            ? CatalogFeatures.of(catalog, extractor)
            : CatalogFeatures.zeroToOne(catalog, extractor);
    return new Preferences(table.size(), table.rows(), centred);
  }

  /** How many features a track has. */
  public int size() {
    return size;
  }

  float[] features() {
    return features;
  }

  /**
   * The preferred features of every listener, row after row.
   *
   * @param plays a row for each listener, a column for each track of the catalog
   */
  public float[] of(SparseMatrix plays) {
    return averages(plays, features, size);
  }

  /** The weighted averages of the rows of tracks that each listener touched; of none, zeros. */
  static float[] averages(SparseMatrix plays, float[] rows, int size) {
    float[] averages = new float[plays.rows() * size];
    for (int user = 0; user < plays.rows(); user++) {
      double weights = 0;
      for (int i = plays.start(user); i < plays.end(user); i++) {
        weights += plays.value(i);
      }
      for (int i = plays.start(user); i < plays.end(user); i++) {
        float share = (float) (plays.value(i) / weights);
        for (int k = 0; k < size; k++) {
          averages[user * size + k] += share * rows[plays.column(i) * size + k];
        }
      }
    }
    return averages;
  }

  /**
   * How compatible a track is with what a listener prefers, from 0 to 1.
   *
   * @param preferred the rows that {@link #of} gave
   */
  public double compatibility(float[] preferred, int user, int track) {
    double product = 0;
    double wanted = 0;
    double given = 0;
    for (int k = 0; k < size; k++) {
      double a = preferred[user * size + k];
      double b = features[track * size + k];
      product += a * b;
      wanted += a * a;
      given += b * b;
    }
    if (!centred) {
      return product / size;
    }
    double lengths = Math.sqrt(wanted * given);
    return lengths == 0 ? .5 : (1 + product / lengths) / 2;
  }
}
