package org.songnet.spotify.crawl;

import com.google.common.graph.EndpointPair;
import com.google.common.graph.ImmutableGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.songnet.store.CrawlNode;

/** A picture of a crawl as SVG: the beginning in the middle, each step one ring further out. */
public final class CrawlPicture {

  private static final double SIZE = 1000;
  private static final double MARGIN = 30;
  private static final double DOT = 3;

  private CrawlPicture() {}

  private record Point(double x, double y) {}

  /** The picture, the same for the same graph; the name of a dot shows under the mouse. */
  public static String of(ImmutableGraph<CrawlNode> graph) {
    Map<CrawlNode, Point> points = points(graph);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\">%n"
            .formatted(SIZE, SIZE));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    for (EndpointPair<CrawlNode> edge : graph.edges()) {
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
    return svg.append("</svg>\n").toString();
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
  private static Map<CrawlNode, Point> points(ImmutableGraph<CrawlNode> graph) {
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
