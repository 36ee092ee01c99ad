package org.songnet.spotify.crawl;

import com.google.common.graph.Graph;
import com.google.common.graph.Graphs;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.songnet.store.CrawlNode;

/**
 * The part of a graph that hangs together most: what is left when the least connected place is
 * taken away again and again.
 *
 * <p>That is the order in which Matula and Beck ("Smallest-last ordering and clustering and graph
 * coloring algorithms", 1983) find the cores of a graph. Taking the places with most steps instead
 * would leave artists only, with no playlist between them.
 */
final class CrawlCore {

  private CrawlCore() {}

  private record Place(CrawlNode node, int number, int degree) {}

  /**
   * The core, its nodes in the order of the graph; the beginning of the crawl always stays.
   *
   * @param size how many nodes; of equally connected ones the last found goes first
   */
  static Graph<CrawlNode> of(Graph<CrawlNode> graph, int size) {
    Map<CrawlNode, Place> places = new HashMap<>();
    for (CrawlNode node : graph.nodes()) {
      places.put(node, new Place(node, places.size(), graph.adjacentNodes(node).size()));
    }
    TreeSet<Place> leastFirst =
        new TreeSet<>(
            Comparator.comparing((Place place) -> place.node().depth() == 0)
                .thenComparingInt(Place::degree)
                .thenComparing(Place::number, Comparator.reverseOrder()));
    leastFirst.addAll(places.values());
    while (leastFirst.size() > size) {
      CrawlNode gone = leastFirst.first().node();
      leastFirst.pollFirst();
      places.remove(gone);
      for (CrawlNode neighbour : graph.adjacentNodes(gone)) {
        Place before = places.get(neighbour);
        if (before != null) {
          Place after = new Place(neighbour, before.number(), before.degree() - 1);
          leastFirst.remove(before);
          leastFirst.add(after);
          places.put(neighbour, after);
        }
      }
    }
    List<CrawlNode> core = graph.nodes().stream().filter(places::containsKey).toList();
    return Graphs.inducedSubgraph(graph, core);
  }
}
