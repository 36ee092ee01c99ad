package org.songnet.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Rows of features, each with its label: what scorers are trained on.
 *
 * <p>A row also has a weight, how much it counts, and a group: rows that may give each other away,
 * such as songs of one artist, and that cross-validation keeps together. Immutable and safe for
 * concurrent use; 4 bytes a value.
 */
public final class LabelledRows {

  private final List<String> names;
  private final float[] values;
  private final double[] labels;
  private final double[] weights;
  private final String[] groups;

  LabelledRows(
      List<String> names, float[] values, double[] labels, double[] weights, String[] groups) {
    this.names = names;
    this.values = values;
    this.labels = labels;
    this.weights = weights;
    this.groups = groups;
  }

  /**
   * Collects rows of these features.
   *
   * @throws IllegalArgumentException if there is none, or two have one name
   */
  public static LabelledRowsBuilder of(List<String> names) {
    return new LabelledRowsBuilder(names);
  }

  /** Collects rows of these features. */
  public static LabelledRowsBuilder of(String... names) {
    return of(Arrays.asList(names));
  }

  /** The names of the features, in order. */
  public List<String> names() {
    return names;
  }

  /** How many rows there are. */
  public int size() {
    return labels.length;
  }

  /** The features of a row, {@code NaN} where they are missing, as a fresh array. */
  public float[] row(int row) {
    return Arrays.copyOfRange(values, row * names.size(), (row + 1) * names.size());
  }

  /** One feature of a row, {@code NaN} where it is missing. */
  public float value(int row, int column) {
    return values[row * names.size() + column];
  }

  /** What is to be predicted: 0 or 1 for classifiers. */
  public double label(int row) {
    return labels[row];
  }

  /** How much a row counts; above 0. */
  public double weight(int row) {
    return weights[row];
  }

  /** What a row belongs to, such as its artist; a row by itself has a group of its own. */
  public String group(int row) {
    return groups[row];
  }

  /** All groups, each once, in the order of their first rows. */
  public Set<String> groups() {
    return new LinkedHashSet<>(Arrays.asList(groups));
  }

  /** The rows that a test on their index accepts, in order. */
  public LabelledRows rows(IntPredicate keep) {
    LabelledRowsBuilder some = of(names);
    for (int row = 0; row < size(); row++) {
      if (keep.test(row)) {
        some.add(row(row), labels[row], weights[row], groups[row]);
      }
    }
    return some.build();
  }

  /**
   * The same rows with some of the features, in the order asked for.
   *
   * @throws IllegalArgumentException if a name is not one of {@link #names}
   */
  public LabelledRows columns(List<String> some) {
    int[] columns = new int[some.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = names.indexOf(some.get(i));
      if (columns[i] < 0) {
        throw new IllegalArgumentException(
            "no feature '%s'; there are %s".formatted(some.get(i), String.join(", ", names)));
      }
    }
    LabelledRowsBuilder narrower = of(some);
    for (int row = 0; row < size(); row++) {
      float[] features = new float[columns.length];
      for (int i = 0; i < columns.length; i++) {
        features[i] = value(row, columns[i]);
      }
      narrower.add(features, labels[row], weights[row], groups[row]);
    }
    return narrower.build();
  }

  /** The same rows with other weights, one for each. */
  public LabelledRows withWeights(double[] newWeights) {
    if (newWeights.length != size()) {
      throw new IllegalArgumentException(
          "weights must be one for each of " + size() + " rows: " + newWeights.length);
    }
    for (double weight : newWeights) {
      LabelledRowsBuilder.checkWeight(weight);
    }
    return new LabelledRows(names, values, labels, newWeights.clone(), groups);
  }

  @Override
  public String toString() {
    return "LabelledRows: %d rows of %s in %d groups"
        .formatted(size(), new ArrayList<>(names), groups().size());
  }
}
