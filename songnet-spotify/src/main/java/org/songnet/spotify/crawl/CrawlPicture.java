package org.songnet.spotify.crawl;

import com.google.common.graph.EndpointPair;
import com.google.common.graph.Graph;
import com.google.common.graph.ImmutableGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.songnet.spi.Checks;
import org.songnet.store.CrawlNode;

/**
 * A picture of a crawl as SVG: the beginning in the middle, each step one ring further out.
 *
 * <p>Of a large crawl it shows the core, the part that hangs together most, and says so.
 */
public final class CrawlPicture {

  /** How many places people can still tell apart. */
  public static final int READABLE = 300;

  private static final double SIZE = 1000;
  private static final double MARGIN = 30;
  private static final double DOT = 3;

  private CrawlPicture() {}

  private record Point(double x, double y) {}

  /**
   * The picture, the same for the same graph; the name of a dot shows under the mouse.
   *
   * @param most how many places it shows at most
   * @throws IllegalArgumentException if {@code most} is not positive
   */
  public static String of(ImmutableGraph<CrawlNode> graph, int most) {
    Checks.positive("most", most);
    Graph<CrawlNode> core = graph.nodes().size() > most ? CrawlCore.of(graph, most) : graph;
    Map<CrawlNode, Point> points = points(core);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\">%n"
            .formatted(SIZE, SIZE));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    for (EndpointPair<CrawlNode> edge : core.edges()) {
      Point from = points.getOrDefault(edge.source(), new Point(0, 0));
      Point to = points.getOrDefault(edge.target(), new Point(0, 0));
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#888\""
                  + " stroke-width=\"0.5\" opacity=\"0.4\"/>%n",
              from.x(),
              from.y(),
              to.x(),
              to.y()));
    }
    points.forEach((node, point) -> svg.append(dot(node, point)));
    if (core.nodes().size() < graph.nodes().size()) {
      svg.append(caption(core, graph));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String caption(Graph<CrawlNode> core, Graph<CrawlNode> all) {
    return String.format(
        Locale.ROOT,
        "<text x=\"10\" y=\"%.0f\" font-family=\"sans-serif\" font-size=\"14\">The core:"
            + " %,d of %,d places, with %,d of %,d steps</text>%n",
        SIZE - 10,
        core.nodes().size(),
        all.nodes().size(),
        core.edges().size(),
        all.edges().size());
  }

  private static String dot(CrawlNode node, Point point) {
    boolean playlist = node.kind().equals(PlaylistCrawler.PLAYLIST);
    return String.format(
        Locale.ROOT,
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"><title>%s %s</title></circle>%n",
        point.x(),
        point.y(),
        playlist ? 2 * DOT : DOT,
        playlist ? "#1b7f5c" : "#b4552d",
        node.kind(),
        escaped(node.name()));
  }

  private static String escaped(String name) {
    return name.replaceAll("[^\\x20-\\uD7FF\\uE000-\\uFFFD]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** Every node on the ring of its depth, evenly, in the order they were found. */
  private static Map<CrawlNode, Point> points(Graph<CrawlNode> graph) {
    TreeMap<Integer, List<CrawlNode>> rings = new TreeMap<>();
    for (CrawlNode node : graph.nodes()) {
      rings.computeIfAbsent(node.depth(), depth -> new ArrayList<>()).add(node);
    }
    int deepest = rings.isEmpty() ? 0 : rings.lastKey();
    Map<CrawlNode, Point> points = new LinkedHashMap<>();
    rings.forEach(
        (depth, ring) -> {
          double radius = deepest == 0 ? 0 : (SIZE / 2 - MARGIN) * depth / deepest;
          for (int i = 0; i < ring.size(); i++) {
            double angle = 2 * Math.PI * i / ring.size();
            points.put(
                ring.get(i),
                new Point(
                    SIZE / 2 + radius * Math.cos(angle), SIZE / 2 + radius * Math.sin(angle)));
          }
        });
    return points;
  }
}
