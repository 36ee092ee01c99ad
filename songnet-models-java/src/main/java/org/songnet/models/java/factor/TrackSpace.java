package org.songnet.models.java.factor;

import java.io.IOException;
import java.util.stream.IntStream;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.vector.SparseMatrix;
import org.songnet.vector.SymmetricInverse;

/** B as it is, from the inverse of {@code XᵀX + Λ}. */
final class TrackSpace implements SongWeights {

  static final String ENTRY = "weights.f32";

  private final float[] weights;
  private final int tracks;

  private TrackSpace(float[] weights, int tracks) {
    this.weights = weights;
    this.tracks = tracks;
  }

  static TrackSpace fit(Regression regression, SymmetricInverse.Progress progress) {
    int n = regression.byTrack().rows();
    float[] p = new float[n * n];
    IntStream.range(0, n).parallel().forEach(track -> regression.addProducts(track, p, track * n));
    for (int track = 0; track < n; track++) {
      p[track * n + track] += regression.penalties()[track];
    }
    SymmetricInverse.invert(p, n, progress);
    float[] diagonal = new float[n];
    for (int track = 0; track < n; track++) {
      diagonal[track] = p[track * n + track];
      p[track * n + track] = 0;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        p[i * n + j] /= -diagonal[j];
      }
    }
    return new TrackSpace(p, n);
  }

  static TrackSpace read(ModelReader in) throws IOException {
    int n = in.catalog().size();
    return new TrackSpace(in.floats(ENTRY, Math.multiplyExact(n, n)), n);
  }

  @Override
  public void write(ModelWriter out) throws IOException {
    out.floats(ENTRY, weights);
  }

  @Override
  public float[] scores(SparseMatrix evidence) {
    float[] scores = new float[tracks];
    for (int i = 0; i < evidence.size(); i++) {
      Products.add(scores, evidence.value(i), weights, evidence.column(i) * tracks);
    }
    return scores;
  }

  @Override
  public double[] parts(SparseMatrix evidence, int song) {
    double[] parts = new double[evidence.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (double) evidence.value(i) * weights[evidence.column(i) * tracks + song];
    }
    return parts;
  }
}
