package org.songnet.models.java.factor;

import java.util.Arrays;

/**
 * Some steps of conjugate gradients from where a vector is, preconditioned by the penalties
 * (Takács, Pilászy, Tikk, "Applications of the conjugate gradient method for implicit feedback
 * collaborative filtering", RecSys 2011). A vector with few observations is solved for exactly,
 * which is as fast.
 */
final class GradientUpdate implements RowUpdate {

  private static final int STEPS = 3;
  private static final int FEW = 32;

  private final Factors other;
  private final ExactUpdate exact;
  private final float[] residual;
  private final float[] direction;
  private final float[] product;

  GradientUpdate(Factors other) {
    this.other = other;
    this.exact = new ExactUpdate(other);
    this.residual = new float[other.dimension()];
    this.direction = new float[other.dimension()];
    this.product = new float[other.dimension()];
  }

  @Override
  public double update(Observed observed, float[] penalties, float[] x) {
    if (observed.size() <= FEW) {
      return exact.update(observed, penalties, x);
    }
    double gain = start(observed, penalties, x);
    double norm = precondition(penalties);
    System.arraycopy(product, 0, direction, 0, direction.length);
    for (int step = 0; step < STEPS && norm > 0; step++) {
      double curvature = multiply(observed, penalties);
      float length = (float) (norm / curvature);
      for (int k = 0; k < x.length; k++) {
        x[k] += length * direction[k];
        residual[k] -= length * product[k];
      }
      gain += norm * norm / curvature;
      double next = precondition(penalties);
      float keep = (float) (next / norm);
      for (int k = 0; k < x.length; k++) {
        direction[k] = product[k] + keep * direction[k];
      }
      norm = next;
    }
    return gain;
  }

  /** Sets the residual b − Ax; the gain of x. */
  private double start(Observed observed, float[] penalties, float[] x) {
    double gain = 0;
    for (int k = 0; k < x.length; k++) {
      residual[k] = -penalties[k] * x[k];
      gain += (double) residual[k] * x[k];
    }
    float[] data = other.data();
    for (int i = observed.start(); i < observed.end(); i++) {
      int at = other.at(observed.index(i));
      float product = Products.dot(data, at, x);
      float weight = observed.weight(i);
      if (weight > 0) {
        float target = observed.target(i);
        gain += (double) weight * product * (2 * target - product);
        Products.add(residual, weight * (target - product), data, at);
      }
    }
    return gain;
  }

  /** Sets the product to z = r/p; returns r·z. */
  private double precondition(float[] penalties) {
    double norm = 0;
    for (int k = 0; k < product.length; k++) {
      product[k] = residual[k] / penalties[k];
      norm += (double) residual[k] * product[k];
    }
    return norm;
  }

  /** Sets the product to A times the direction; returns the product of the two. */
  private double multiply(Observed observed, float[] penalties) {
    Arrays.fill(product, 0);
    float[] data = other.data();
    for (int i = observed.start(); i < observed.end(); i++) {
      int at = other.at(observed.index(i));
      Products.add(product, observed.weight(i) * Products.dot(data, at, direction), data, at);
    }
    double curvature = 0;
    for (int k = 0; k < product.length; k++) {
      product[k] += penalties[k] * direction[k];
      curvature += (double) product[k] * direction[k];
    }
    return curvature;
  }
}
