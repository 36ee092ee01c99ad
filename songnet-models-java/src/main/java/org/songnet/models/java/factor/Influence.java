package org.songnet.models.java.factor;

import java.util.ArrayList;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.Explanation;

/**
 * What each song heard adds to a score (Hu, Koren, Volinsky 2008, section 5).
 *
 * <p>With {@code A = P + Σ wⱼ hⱼhⱼᵀ} the vector of a listener is {@code A⁻¹ Σ wⱼtⱼhⱼ}, so the score
 * of a track h is {@code Σ wⱼtⱼ (hᵀA⁻¹hⱼ)}, a part for each song j. {@code q = A⁻¹h} is found by
 * conjugate gradients in double precision: A is the identity, once scaled by P, plus a matrix of as
 * low a rank as songs were heard, so they end.
 */
final class Influence {

  private static final double TOLERANCE = 1e-9;

  private final FoldIn foldIn;
  private final Observed observed;
  private final float[] penalties;

  Influence(FoldIn foldIn, Observed observed, float[] penalties) {
    this.foldIn = foldIn;
    this.observed = observed;
    this.penalties = penalties;
  }

  /** The parts of the score of a track. */
  List<Explanation.Part> parts(Catalog catalog, int track) {
    double[] q = solve(track);
    List<Explanation.Part> parts = new ArrayList<>();
    for (int i = observed.start(); i < observed.end(); i++) {
      if (observed.weight(i) > 0) {
        int heard = observed.index(i);
        parts.add(
            new Explanation.Part(
                new Explanation.HeardTrack(catalog.track(heard).id()),
                observed.weight(i) * (double) observed.target(i) * dot(heard, q)));
      }
    }
    return parts;
  }

  private double[] solve(int track) {
    int d = penalties.length;
    double[] q = new double[d];
    double[] residual = new double[d];
    double[] direction = new double[d];
    add(residual, 1, track);
    double norm = 0;
    for (int k = 0; k < d; k++) {
      direction[k] = residual[k] / penalties[k];
      norm += residual[k] * direction[k];
    }
    double enough = norm * TOLERANCE * TOLERANCE;
    for (int step = 0; step < 4 * d && norm > enough; step++) {
      double[] product = multiply(direction);
      double curvature = 0;
      for (int k = 0; k < d; k++) {
        curvature += product[k] * direction[k];
      }
      double next = 0;
      for (int k = 0; k < d; k++) {
        q[k] += norm / curvature * direction[k];
        residual[k] -= norm / curvature * product[k];
        next += residual[k] * residual[k] / penalties[k];
      }
      for (int k = 0; k < d; k++) {
        direction[k] = residual[k] / penalties[k] + next / norm * direction[k];
      }
      norm = next;
    }
    return q;
  }

  private double[] multiply(double[] x) {
    double[] product = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      product[k] = penalties[k] * x[k];
    }
    for (int i = observed.start(); i < observed.end(); i++) {
      int heard = observed.index(i);
      add(product, observed.weight(i) * dot(heard, x), heard);
    }
    return product;
  }

  private double dot(int track, double[] x) {
    int at = foldIn.tracks().at(track);
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += foldIn.tracks().data()[at + k] * x[k];
    }
    return sum;
  }

  private void add(double[] to, double times, int track) {
    int at = foldIn.tracks().at(track);
    for (int k = 0; k < to.length; k++) {
      to[k] += times * foldIn.tracks().data()[at + k];
    }
  }
}
