package org.songnet.models.tribuo;

import java.io.IOException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** A weighted sum of completed and standardised features. */
final class LinearFunction implements RowFunction {

  private static final String ENTRY = "weights.f32";

  private final Imputation imputation;
  private final float[] weights;
  private final int features;

  /**
   * Takes weights.
   *
   * @param weights one for each number of a complete row, then the intercept
   * @param features how many features a row has
   */
  LinearFunction(Imputation imputation, float[] weights, int features) {
    this.imputation = imputation;
    this.weights = weights;
    this.features = features;
  }

  @Override
  public double at(float[] row) {
    float[] complete = imputation.complete(row);
    double sum = base();
    for (int i = 0; i < complete.length; i++) {
      sum += (double) weights[i] * complete[i];
    }
    return sum;
  }

  @Override
  public double base() {
    return weights[weights.length - 1];
  }

  @Override
  public void addShares(float[] row, double[] sums) {
    float[] complete = imputation.complete(row);
    for (int i = 0; i < complete.length; i++) {
      sums[imputation.feature(i)] += (double) weights[i] * complete[i];
    }
  }

  /** The sizes of the weights: features are standardised. */
  @Override
  public double[] importance() {
    double[] importance = new double[features];
    for (int i = 0; i < features; i++) {
      importance[i] = Math.abs(weights[i]);
    }
    return importance;
  }

  @Override
  public void write(String prefix, ModelWriter out) throws IOException {
    imputation.write(prefix, out);
    out.floats(prefix + ENTRY, weights);
  }

  static LinearFunction read(String prefix, int features, ModelReader in) throws IOException {
    Imputation imputation = Imputation.read(prefix, features, in);
    return new LinearFunction(
        imputation, in.floats(prefix + ENTRY, imputation.width() + 1), features);
  }
}
