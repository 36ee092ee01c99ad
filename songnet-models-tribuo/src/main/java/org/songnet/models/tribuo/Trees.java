package org.songnet.models.tribuo;

import java.io.IOException;
import java.util.Arrays;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * A sum of decision trees, all their nodes in a few arrays.
 *
 * <p>Node {@code n} sends a row to its left child where {@code row[feature[n]] < threshold[n]}, to
 * the right one otherwise, and where the feature is missing to the one that training chose. A leaf
 * has feature −1. Every node has a value: a leaf what it adds to the sum, an inner node the mean of
 * the leaves below it, weighted by how much of the training data they had. So the way of a row down
 * a tree is a sum of steps, each owed to one feature (Saabas' attribution).
 */
final class Trees implements RowFunction {

  private static final String NODES = "nodes.i32";
  private static final String NUMBERS = "nodes.f32";
  private static final String IMPORTANCE = "importance.f32";
  private static final int LEAF = -1;
  private static final int FIELDS = 4;

  private final int[] nodes;
  private final float[] thresholds;
  private final float[] values;
  private final int[] roots;
  private final float base;
  private final float[] importance;

  /**
   * Takes nodes.
   *
   * @param nodes feature, left child, right child and child for missing values of each node
   */
  private Trees(
      int[] nodes,
      float[] thresholds,
      float[] values,
      int[] roots,
      float base,
      float[] importance) {
    this.nodes = nodes;
    this.thresholds = thresholds;
    this.values = values;
    this.roots = roots;
    this.base = base;
    this.importance = importance;
  }

  @Override
  public double at(float[] row) {
    double sum = base;
    for (int root : roots) {
      int node = root;
      while (nodes[FIELDS * node] != LEAF) {
        node = child(node, row);
      }
      sum += values[node];
    }
    return sum;
  }

  private int child(int node, float[] row) {
    int at = FIELDS * node;
    float value = row[nodes[at]];
    if (value < thresholds[node]) {
      return nodes[at + 1];
    }
    return nodes[at + (value >= thresholds[node] ? 2 : 3)];
  }

  @Override
  public double base() {
    double sum = base;
    for (int root : roots) {
      sum += values[root];
    }
    return sum;
  }

  @Override
  public void addShares(float[] row, double[] sums) {
    for (int root : roots) {
      int node = root;
      while (nodes[FIELDS * node] != LEAF) {
        int next = child(node, row);
        sums[nodes[FIELDS * node]] += (double) values[next] - values[node];
        node = next;
      }
    }
  }

  @Override
  public double[] importance() {
    double[] copy = new double[importance.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = importance[i];
    }
    return copy;
  }

  @Override
  public void write(String prefix, ModelWriter out) throws IOException {
    int[] ints = Arrays.copyOf(nodes, nodes.length + roots.length + 1);
    System.arraycopy(roots, 0, ints, nodes.length, roots.length);
    ints[ints.length - 1] = roots.length;
    float[] floats = Arrays.copyOf(thresholds, 2 * thresholds.length + 1);
    System.arraycopy(values, 0, floats, thresholds.length, values.length);
    floats[floats.length - 1] = base;
    out.ints(prefix + NODES, ints);
    out.floats(prefix + NUMBERS, floats);
    out.floats(prefix + IMPORTANCE, importance);
  }

  static Trees read(String prefix, int features, ModelReader in) throws IOException {
    int[] ints = in.ints(prefix + NODES);
    int rootCount = ints.length == 0 ? -1 : ints[ints.length - 1];
    int count = (ints.length - 1 - rootCount) / FIELDS;
    if (rootCount < 0 || count < 0 || FIELDS * count + rootCount + 1 != ints.length) {
      throw new ModelFormatException("entry " + prefix + NODES + " is not a list of trees");
    }
    int[] nodes = Arrays.copyOf(ints, FIELDS * count);
    int[] roots = Arrays.copyOfRange(ints, FIELDS * count, FIELDS * count + rootCount);
    for (int node = 0; node < count; node++) {
      checkNode(prefix, nodes, node, features, count);
    }
    for (int root : roots) {
      if (root < 0 || root >= count) {
        throw new ModelFormatException("entry " + prefix + NODES + ": no node " + root);
      }
    }
    float[] floats = in.floats(prefix + NUMBERS, 2 * count + 1);
    return new Trees(
        nodes,
        Arrays.copyOf(floats, count),
        Arrays.copyOfRange(floats, count, 2 * count),
        roots,
        floats[2 * count],
        in.floats(prefix + IMPORTANCE, features));
  }

  /** Children come after their parents, so that no way down is endless. */
  private static void checkNode(String prefix, int[] nodes, int node, int features, int count)
      throws ModelFormatException {
    int at = FIELDS * node;
    boolean inner = nodes[at] != LEAF;
    for (int field = 0; inner && field < FIELDS; field++) {
      int low = field == 0 ? 0 : node + 1;
      int high = field == 0 ? features : count;
      if (nodes[at + field] < low || nodes[at + field] >= high) {
        throw new ModelFormatException(
            "entry %s%s: node %d is malformed".formatted(prefix, NODES, node));
      }
    }
  }

  /** Collects trees, node by node, parents before their children. Not thread-safe. */
  static final class Builder {

    private int[] nodes = new int[64 * FIELDS];
    private float[] thresholds = new float[64];
    private float[] values = new float[64];
    private int[] roots = new int[16];
    private int size;
    private int trees;

    /** The number of the next node, which begins a tree. */
    int root() {
      if (trees == roots.length) {
        roots = Arrays.copyOf(roots, 2 * trees);
      }
      roots[trees++] = size;
      return size;
    }

    /** How many nodes there are. */
    int size() {
      return size;
    }

    void leaf(float value) {
      inner(LEAF, 0, value, 0, 0, false);
    }

    void inner(
        int feature, float threshold, float value, int left, int right, boolean missingLeft) {
      if (size == values.length) {
        nodes = Arrays.copyOf(nodes, 2 * nodes.length);
        thresholds = Arrays.copyOf(thresholds, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      int at = FIELDS * size;
      nodes[at] = feature;
      nodes[at + 1] = left;
      nodes[at + 2] = right;
      nodes[at + 3] = missingLeft ? left : right;
      thresholds[size] = threshold;
      values[size++] = value;
    }

    Trees build(double base, double[] importance) {
      float[] rounded = new float[importance.length];
      for (int i = 0; i < rounded.length; i++) {
        rounded[i] = (float) importance[i];
      }
      return new Trees(
          Arrays.copyOf(nodes, FIELDS * size),
          Arrays.copyOf(thresholds, size),
          Arrays.copyOf(values, size),
          Arrays.copyOf(roots, trees),
          (float) base,
          rounded);
    }
  }
}
