package org.songnet.spotify.crawl;

import com.google.common.graph.ElementOrder;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.ImmutableGraph;
import java.io.IOException;
import org.songnet.store.Crawl;
import org.songnet.store.CrawlNode;

/** What a crawl has found so far, as a graph: what led where. */
public final class CrawlGraph {

  private CrawlGraph() {}

  /** The graph, its nodes in the order they were found. */
  public static ImmutableGraph<CrawlNode> of(Crawl crawl) throws IOException {
    ImmutableGraph.Builder<CrawlNode> graph =
        GraphBuilder.directed()
            .allowsSelfLoops(false)
            .nodeOrder(ElementOrder.insertion())
            .immutable();
    crawl.nodes().forEach(graph::addNode);
    crawl.edges().forEach(edge -> graph.putEdge(edge.from(), edge.to()));
    return graph.build();
  }
}
