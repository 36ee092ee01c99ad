package org.songnet.models.java.hybrid;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.songnet.Interactions;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.vector.SparseMatrix;

/**
 * When each listener heard each track last, in days before his last listen; nothing where the data
 * has no times. Rows are those of {@link org.songnet.spi.Histories}. Immutable.
 */
final class LastHeard {

  private static final String MATRIX = "last-heard";
  private static final double MILLIS_A_DAY = 24 * 60 * 60 * 1000;

  private final SparseMatrix days;

  private LastHeard(SparseMatrix days) {
    this.days = days;
  }

  static LastHeard of(Interactions training) {
    int users = training.userCount();
    int[] offsets = new int[users + 1];
    int[] columns = new int[training.hasTimes() ? training.size() : 0];
    float[] values = new float[columns.length];
    int end = 0;
    for (int user = 0; user < users && training.hasTimes(); user++) {
      Map<Integer, Long> times = new HashMap<>();
      long last = Long.MIN_VALUE;
      for (int session = training.firstSession(user);
          session < training.endSession(user);
          session++) {
        for (int event = training.firstEvent(session);
            event < training.endEvent(session);
            event++) {
          times.merge(training.track(event), training.endedAtMillis(event), Math::max);
          last = Math.max(last, training.endedAtMillis(event));
        }
      }
      for (int track : times.keySet().stream().mapToInt(Integer::intValue).sorted().toArray()) {
        columns[end] = track;
        values[end++] = (float) ((last - times.getOrDefault(track, last)) / MILLIS_A_DAY);
      }
      offsets[user + 1] = end;
    }
    return new LastHeard(
        SparseMatrix.of(
            offsets,
            Arrays.copyOf(columns, end),
            Arrays.copyOf(values, end),
            training.catalog().size()));
  }

  /** Whether there are any times. */
  boolean isKnown() {
    return days.size() > 0;
  }

  /** Catalog indices of what a listener heard, ascending; empty where there are no times. */
  int[] tracks(int row) {
    return isKnown() ? days.rowColumns(row) : new int[0];
  }

  /** The days of {@link #tracks}. */
  float[] days(int row) {
    return isKnown() ? days.rowValues(row) : new float[0];
  }

  void write(ModelWriter out) throws IOException {
    days.write(MATRIX, out);
  }

  static LastHeard read(int users, ModelReader in) throws IOException {
    return new LastHeard(SparseMatrix.read(MATRIX, users, in.catalog().size(), in));
  }
}
