package org.songnet.models.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import smile.regression.RegressionTree;

/**
 * Takes the trees out of Smile's models.
 *
 * <p>Smile keeps its nodes to itself, but draws them: a question {@code V3 ≤ 7.5} or a leaf a line,
 * then who its parent is. Trees are learnt over {@link Bins}, whole numbers, so that the questions
 * are drawn exactly; what a leaf says is asked for with a row that ends there.
 */
final class SmileTrees {

  private static final Pattern NODE =
      Pattern.compile(" (\\d+) \\[label=<(?:V(\\d+) &le; (-?\\d+)[.,]\\d+<br/>)?.*");
  private static final Pattern EDGE = Pattern.compile(" (\\d+) -> (\\d+)\\D?.*");

  private final Trees.Builder trees = new Trees.Builder();
  private final Bins bins;
  private final double[][] rows;
  private final double[] importance;

  /** Takes the binned rows that trees were learnt from. */
  SmileTrees(Bins bins, double[][] rows) {
    this.bins = bins;
    this.rows = rows;
    this.importance = new double[rows[0].length];
  }

  /** One node as it is drawn; feature −1 is a leaf. */
  private record Node(int feature, int bin, List<Integer> children) {}

  /** Adds a tree whose leaves count so much. */
  void add(RegressionTree tree, double scale) {
    List<Node> nodes = parse(tree.dot());
    double[] sums = new double[nodes.size()];
    int[] counts = new int[nodes.size()];
    for (double[] row : rows) {
      double value = scale * tree.predict(row);
      int at = 0;
      while (true) {
        Node node = nodes.get(at);
        sums[at] += value;
        counts[at]++;
        if (node.feature() < 0) {
          break;
        }
        at = node.children().get(row[node.feature()] <= node.bin() ? 0 : 1);
      }
    }
    int root = trees.root();
    for (int at = 0; at < nodes.size(); at++) {
      Node node = nodes.get(at);
      float value = (float) (sums[at] / Math.max(1, counts[at]));
      if (node.feature() < 0) {
        trees.leaf(value);
      } else {
        importance[node.feature()] +=
            Math.max(0, spread(node.children(), sums, counts) - spread(at, sums, counts));
        trees.inner(
            node.feature(),
            bins.below(node.feature(), node.bin()),
            value,
            root + node.children().get(0),
            root + node.children().get(1),
            true);
      }
    }
  }

  /** The part of the sum of squares that nodes explain by their means. */
  private static double spread(List<Integer> nodes, double[] sums, int[] counts) {
    return nodes.stream().mapToDouble(node -> spread(node, sums, counts)).sum();
  }

  private static double spread(int node, double[] sums, int[] counts) {
    return sums[node] * sums[node] / Math.max(1, counts[node]);
  }

  private static List<Node> parse(String drawing) {
    List<Node> nodes = new ArrayList<>();
    for (String line : drawing.split("\n")) {
      Matcher edge = EDGE.matcher(line);
      Matcher node = NODE.matcher(line);
      if (edge.matches()) {
        nodes.get(Integer.parseInt(edge.group(1))).children().add(Integer.parseInt(edge.group(2)));
      } else if (node.matches()) {
        boolean leaf = node.group(2) == null;
        nodes.add(
            new Node(
                leaf ? -1 : Integer.parseInt(node.group(2)) - 1,
                leaf ? 0 : Integer.parseInt(node.group(3)),
                new ArrayList<>()));
      }
    }
    return nodes;
  }

  /** All trees added, over a base. */
  Trees build(double base) {
    return trees.build(base, importance);
  }
}
