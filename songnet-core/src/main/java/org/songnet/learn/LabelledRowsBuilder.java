package org.songnet.learn;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Collects the rows of a {@link LabelledRows}. Not thread-safe. */
public final class LabelledRowsBuilder {

  private final List<String> names;
  private float[] values;
  private double[] labels = new double[16];
  private double[] weights = new double[16];
  private String[] groups = new String[16];
  private int size;

  LabelledRowsBuilder(List<String> names) {
    if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("names must be different and at least one: " + names);
    }
    this.names = List.copyOf(names);
    this.values = new float[16 * names.size()];
  }

  /** Adds a row of weight 1 that is a group by itself. */
  public LabelledRowsBuilder add(float[] features, double label) {
    return add(features, label, 1, "row " + size);
  }

  /** Adds a row of weight 1. */
  public LabelledRowsBuilder add(float[] features, double label, String group) {
    return add(features, label, 1, group);
  }

  /**
   * Adds a row.
   *
   * @param features one for each name, {@code NaN} where it is missing; copied
   * @param label what is to be predicted; finite
   * @param weight how much the row counts; above 0 and finite
   * @param group what the row belongs to
   * @throws IllegalArgumentException if there is not one feature for each name, or a number is out
   *     of its range
   */
  public LabelledRowsBuilder add(float[] features, double label, double weight, String group) {
    if (features.length != names.size()) {
      throw new IllegalArgumentException(
          "row %d must have a number for each of %d features: %d"
              .formatted(size, names.size(), features.length));
    }
    for (int column = 0; column < features.length; column++) {
      if (Float.isInfinite(features[column])) {
        throw new IllegalArgumentException(
            "feature '%s' of row %d must be finite, or NaN where it is missing: %s"
                .formatted(names.get(column), size, features[column]));
      }
    }
    if (!Double.isFinite(label)) {
      throw new IllegalArgumentException(
          "label of row %d must be finite: %s".formatted(size, label));
    }
    checkWeight(weight);
    if (size == labels.length) {
      grow();
    }
    System.arraycopy(features, 0, values, size * features.length, features.length);
    labels[size] = label;
    weights[size] = weight;
    groups[size] = group;
    size++;
    return this;
  }

  static void checkWeight(double weight) {
    if (!(weight > 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException("weight must be above 0 and finite: " + weight);
    }
  }

  private void grow() {
    int larger = 2 * size;
    values = Arrays.copyOf(values, Math.multiplyExact(larger, names.size()));
    labels = Arrays.copyOf(labels, larger);
    weights = Arrays.copyOf(weights, larger);
    groups = Arrays.copyOf(groups, larger);
  }

  /** The table of all rows so far. */
  public LabelledRows build() {
    return new LabelledRows(
        names,
        Arrays.copyOf(values, size * names.size()),
        Arrays.copyOf(labels, size),
        Arrays.copyOf(weights, size),
        Arrays.copyOf(groups, size));
  }
}
