package org.songnet.models.java.factor;

import org.songnet.vector.SparseMatrix;

/**
 * Each song regressed on all others: {@code min Σ wᵤ (x(u,j) − Σ x(u,i) B(i,j))² + Σ λᵢ B(i,j)²}.
 */
final class Regression {

  private final SparseMatrix byUser;
  private final SparseMatrix byTrack;
  private final float[] penalties;

  private Regression(SparseMatrix byUser, SparseMatrix byTrack, float[] penalties) {
    this.byUser = byUser;
    this.byTrack = byTrack;
    this.penalties = penalties;
  }

  static Regression of(EaseConfig config, SparseMatrix plays) {
    float[] values = new float[plays.size()];
    for (int user = 0; user < plays.rows(); user++) {
      double root = Math.pow(plays.length(user), -config.activityScaling() / 2);
      for (int i = plays.start(user); i < plays.end(user); i++) {
        values[i] = (float) (root * config.weighting().of(plays.value(i), config.epsilon()));
      }
    }
    SparseMatrix byUser = plays.withValues(values);
    SparseMatrix byTrack = byUser.transposed();
    float[] penalties = new float[byTrack.rows()];
    for (int track = 0; track < penalties.length; track++) {
      double listeners = Math.max(1, byTrack.length(track));
      penalties[track] =
          (float) (config.regularisation() * Math.pow(listeners, config.popularityScaling()));
    }
    return new Regression(byUser, byTrack, penalties);
  }

  /** {@code √w·X}: a row for each user, a column for each track. */
  SparseMatrix byUser() {
    return byUser;
  }

  /** Its transpose. */
  SparseMatrix byTrack() {
    return byTrack;
  }

  /** λᵢ of each track; not to be changed. */
  float[] penalties() {
    return penalties;
  }

  /** Adds a line of {@code XᵀX} to the numbers from an index on. */
  void addProducts(int track, float[] to, int at) {
    for (int i = byTrack.start(track); i < byTrack.end(track); i++) {
      int user = byTrack.column(i);
      for (int j = byUser.start(user); j < byUser.end(user); j++) {
        to[at + byUser.column(j)] += byTrack.value(i) * byUser.value(j);
      }
    }
  }

  /** Adds a line of {@code XΛ⁻¹Xᵀ} to the numbers from an index on. */
  void addUserProducts(int user, float[] to, int at) {
    for (int i = byUser.start(user); i < byUser.end(user); i++) {
      int track = byUser.column(i);
      float value = byUser.value(i) / penalties[track];
      for (int j = byTrack.start(track); j < byTrack.end(track); j++) {
        to[at + byTrack.column(j)] += value * byTrack.value(j);
      }
    }
  }
}
