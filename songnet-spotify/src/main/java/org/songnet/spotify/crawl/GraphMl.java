package org.songnet.spotify.crawl;

import com.google.common.graph.EndpointPair;
import com.google.common.graph.ImmutableGraph;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.songnet.store.CrawlNode;

/** GraphML, which programs for graphs such as Gephi and yEd open. */
public final class GraphMl {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private GraphMl() {}

  /** The graph as one document, the same for the same graph. */
  public static String of(ImmutableGraph<CrawlNode> graph) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      key(xml, "kind", "string");
      key(xml, "name", "string");
      key(xml, "depth", "int");
      xml.writeStartElement("graph");
      xml.writeAttribute("edgedefault", "directed");
      Map<CrawlNode, String> ids = new HashMap<>();
      for (CrawlNode node : graph.nodes()) {
        ids.put(node, "n" + ids.size());
        xml.writeStartElement("node");
        xml.writeAttribute("id", "n" + (ids.size() - 1));
        data(xml, "kind", node.kind());
        data(xml, "name", node.name());
        data(xml, "depth", Integer.toString(node.depth()));
        xml.writeEndElement();
      }
      for (EndpointPair<CrawlNode> edge : graph.edges()) {
        xml.writeEmptyElement("edge");
        xml.writeAttribute("source", String.valueOf(ids.get(edge.source())));
        xml.writeAttribute("target", String.valueOf(ids.get(edge.target())));
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return text.toString();
  }

  private static void key(XMLStreamWriter xml, String name, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", "node");
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
  }

  private static void data(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    // Names are whatever people typed; what XML cannot hold becomes a question mark.
    xml.writeCharacters(
        value.replaceAll("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?"));
    xml.writeEndElement();
  }
}
