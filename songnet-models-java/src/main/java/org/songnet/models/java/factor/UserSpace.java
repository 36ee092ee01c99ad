package org.songnet.models.java.factor;

import java.io.IOException;
import java.util.stream.IntStream;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.vector.SparseMatrix;
import org.songnet.vector.SymmetricInverse;

/**
 * B by way of the listeners, where these are fewer than the tracks.
 *
 * <p>By Woodbury's identity {@code (XᵀX + Λ)⁻¹ = Λ⁻¹ − Λ⁻¹XᵀMXΛ⁻¹} with {@code M = (I + XΛ⁻¹Xᵀ)⁻¹},
 * a line for each listener. With {@code mⱼ = xⱼᵀMxⱼ/λⱼ}, where xⱼ is the column of a track, {@code
 * Bᵢⱼ = xᵢᵀMxⱼ / (λᵢ (1 − mⱼ))}.
 */
final class UserSpace implements SongWeights {

  static final String ENTRY = "listeners.f32";

  private final Regression regression;
  private final float[] inverse;
  private final int users;
  private final double[] own;

  private UserSpace(Regression regression, float[] inverse) {
    this.regression = regression;
    this.inverse = inverse;
    this.users = regression.byUser().rows();
    int tracks = regression.byTrack().rows();
    this.own =
        IntStream.range(0, tracks)
            .parallel()
            .mapToDouble(track -> dot(track, product(track)) / regression.penalties()[track])
            .toArray();
  }

  static UserSpace fit(Regression regression, SymmetricInverse.Progress progress) {
    int n = regression.byUser().rows();
    float[] m = new float[n * n];
    IntStream.range(0, n).parallel().forEach(user -> regression.addUserProducts(user, m, user * n));
    for (int user = 0; user < n; user++) {
      m[user * n + user] += 1;
    }
    SymmetricInverse.invert(m, n, progress);
    return new UserSpace(regression, m);
  }

  static UserSpace read(Regression regression, ModelReader in) throws IOException {
    int n = regression.byUser().rows();
    return new UserSpace(regression, in.floats(ENTRY, Math.multiplyExact(n, n)));
  }

  @Override
  public void write(ModelWriter out) throws IOException {
    out.floats(ENTRY, inverse);
  }

  /** {@code Mxⱼ}. */
  private float[] product(int track) {
    float[] product = new float[users];
    SparseMatrix columns = regression.byTrack();
    for (int i = columns.start(track); i < columns.end(track); i++) {
      Products.add(product, columns.value(i), inverse, columns.column(i) * users);
    }
    return product;
  }

  /** {@code xⱼᵀy}. */
  private double dot(int track, float[] y) {
    double sum = 0;
    SparseMatrix columns = regression.byTrack();
    for (int i = columns.start(track); i < columns.end(track); i++) {
      sum += (double) columns.value(i) * y[columns.column(i)];
    }
    return sum;
  }

  @Override
  public float[] scores(SparseMatrix evidence) {
    float[] heard = heard(evidence);
    float[] spread = new float[users];
    for (int user = 0; user < users; user++) {
      if (heard[user] != 0) {
        Products.add(spread, heard[user], inverse, user * users);
      }
    }
    float[] scores = new float[own.length];
    for (int track = 0; track < scores.length; track++) {
      scores[track] = (float) (dot(track, spread) / (1 - own[track]));
    }
    for (int i = 0; i < evidence.size(); i++) {
      int track = evidence.column(i);
      scores[track] -= (float) (evidence.value(i) * own[track] / (1 - own[track]));
    }
    return scores;
  }

  /** {@code XΛ⁻¹e}. */
  private float[] heard(SparseMatrix evidence) {
    float[] heard = new float[users];
    SparseMatrix columns = regression.byTrack();
    for (int j = 0; j < evidence.size(); j++) {
      int track = evidence.column(j);
      float value = evidence.value(j) / regression.penalties()[track];
      for (int i = columns.start(track); i < columns.end(track); i++) {
        heard[columns.column(i)] += value * columns.value(i);
      }
    }
    return heard;
  }

  @Override
  public double[] parts(SparseMatrix evidence, int song) {
    float[] product = product(song);
    double[] parts = new double[evidence.size()];
    for (int i = 0; i < parts.length; i++) {
      int track = evidence.column(i);
      if (track != song) {
        parts[i] =
            evidence.value(i)
                * dot(track, product)
                / (regression.penalties()[track] * (1 - own[song]));
      }
    }
    return parts;
  }
}
